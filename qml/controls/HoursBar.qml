// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Tuition used, booked and left: solid, striped and empty, each named below with its number.
import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Waymark.Theme

ColumnLayout {
    id: root
    property real total: 0
    property real used: 0
    property real booked: 0
    property int hue: 1
    //: %1 is a number of hours
    property string usedText: qsTr("%1 used").arg(used)
    //: %1 is a number of hours
    property string bookedText: qsTr("%1 booked").arg(booked)
    //: %1 is a number of hours
    property string leftText: qsTr("%1 left").arg(Math.max(0, total - used - booked))

    readonly property real scaleWidth: Math.max(0, bar.width - 6)
    readonly property real usedWidth: total > 0 ? scaleWidth * Math.min(1, used / total) : 0
    readonly property real bookedWidth: total > 0 ? Math.min(scaleWidth - usedWidth, scaleWidth * booked / total) : 0
    readonly property real leftWidth: Math.max(0, scaleWidth - usedWidth - bookedWidth)

    Layout.fillWidth: true
    spacing: Theme.space2

    // A box with round ends (7) where the bar ends and nearly square ones inside it.
    function box(x: real, y: real, w: real, h: real, startEnd: bool, lastEnd: bool): string {
        const s = Math.min(startEnd ? 7 : 1.5, w / 2), e = Math.min(lastEnd ? 7 : 1.5, w / 2)
        return `M${x + s} ${y}H${x + w - e}a${e} ${e} 0 0 1 ${e} ${e}V${y + h - e}a${e} ${e} 0 0 1 ${-e} ${e}`
             + `H${x + s}a${s} ${s} 0 0 1 ${-s} ${-s}V${y + s}a${s} ${s} 0 0 1 ${s} ${-s}z`
    }
    function stripes(x: real, y: real, w: real, h: real): string {
        let path = ""
        for (let at = 6 - h; at < w; at += 8) {
            const from = Math.max(0, at), to = Math.min(w, at + h)
            path += `M${x + from} ${y + h - (from - at)}L${x + to} ${y + h - (to - at)}`
        }
        return path
    }

    component KeyText: RowLayout {
        id: key
        property string text
        property int part: 0
        property int hue: 0
        spacing: 6
        Rectangle {
            implicitWidth: 14
            implicitHeight: 14
            radius: 4
            color: key.part === 0 ? Theme.hue(key.hue) : (key.part === 1 ? Theme.surface : Theme.raised)
            border.width: key.part === 0 ? 0 : 1.75
            border.color: key.part === 1 ? Theme.hue(key.hue) : Theme.edge
            Rectangle {
                anchors.centerIn: parent
                visible: key.part === 1
                width: 2
                height: 11
                rotation: 45
                color: Theme.hue(key.hue)
            }
        }
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Small
            text: key.text
        }
    }

    Shape {
        id: bar
        Layout.fillWidth: true
        implicitHeight: 28
        transform: Scale { origin.x: bar.width / 2; xScale: Theme.mirrored ? -1 : 1 }
        ShapePath {
            strokeWidth: -1
            fillColor: root.usedWidth > 0 ? Theme.hue(root.hue) : "transparent"
            PathSvg { path: root.box(0, 0, Math.max(1, root.usedWidth), 28, true, root.usedWidth >= root.scaleWidth) }
        }
        ShapePath {
            strokeWidth: root.bookedWidth > 0 ? 2 : -1
            strokeColor: Theme.hue(root.hue)
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap
            PathSvg {
                path: root.bookedWidth <= 4 ? "" : root.box(root.usedWidth + 4, 1, root.bookedWidth - 2, 26, root.usedWidth <= 0, root.leftWidth <= 0)
                    + root.stripes(root.usedWidth + 4, 1, root.bookedWidth - 2, 26)
            }
        }
        ShapePath {
            strokeWidth: root.leftWidth > 0 ? 1.5 : -1
            strokeColor: Theme.edge
            fillColor: root.leftWidth > 0 ? Theme.raised : "transparent"
            PathSvg {
                path: root.leftWidth <= 3 ? "" : root.box(bar.width - root.leftWidth + 1, 1, root.leftWidth - 2, 26, root.leftWidth >= root.scaleWidth, true)
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space4
        KeyText { text: root.usedText; part: 0; hue: root.hue }
        KeyText { text: root.bookedText; part: 1; hue: root.hue; visible: root.booked > 0 }
        KeyText { text: root.leftText; part: 2; hue: root.hue }
    }
}
