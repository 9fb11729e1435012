// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Tuition used, booked and left: solid, striped and empty, each named below with its number.
import QtQuick
import QtQuick.Layouts
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

    function drawn(): string {
        const hue = Theme.hue(root.hue)
        let parts = ""
        if (usedWidth > 0)
            parts += `<path fill="${hue}" d="${box(0, 0, usedWidth, 28, true, usedWidth >= scaleWidth)}"/>`
        if (bookedWidth > 4)
            parts += `<path fill="none" stroke="${hue}" stroke-width="2" d="${box(usedWidth + 4, 1, bookedWidth - 2, 26, usedWidth <= 0, leftWidth <= 0)}`
                   + `${stripes(usedWidth + 4, 1, bookedWidth - 2, 26)}"/>`
        if (leftWidth > 3)
            parts += `<path fill="${Theme.raised}" stroke="${Theme.edge}" stroke-width="1.5" `
                   + `d="${box(bar.width - leftWidth + 1, 1, leftWidth - 2, 26, leftWidth >= scaleWidth, true)}"/>`
        return parts
    }

    component KeyText: Row {
        id: key
        property string text
        property int part: 0
        property int hue: 0
        spacing: 6
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 14
            height: 14
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
            kind: AppLabel.Small
            wrapMode: Text.NoWrap
            text: key.text
        }
    }

    Drawing {
        id: bar
        Layout.fillWidth: true
        implicitHeight: 28
        transform: Scale { origin.x: bar.width / 2; xScale: Theme.mirrored ? -1 : 1 }
        body: root.drawn()
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space4
        KeyText { text: root.usedText; part: 0; hue: root.hue }
        KeyText { text: root.bookedText; part: 1; hue: root.hue; visible: root.booked > 0 }
        KeyText { text: root.leftText; part: 2; hue: root.hue }
    }
}
