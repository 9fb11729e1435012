// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The one filled card: what is next, when, where and with whom, and the two answers to it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Waymark.Theme

Rectangle {
    id: root
    property string eyebrow
    property string title
    property string where
    property string yesText
    property string noText
    property string yesGlyph: "check"

    signal yesClicked
    signal noClicked

    Layout.fillWidth: true
    implicitWidth: column.implicitWidth + 2 * Theme.space4
    implicitHeight: column.implicitHeight + 2 * Theme.space4
    radius: Theme.radiusCard
    color: Theme.deep

    Shape {   // hills, a sun and the way, tucked into the end corner
        visible: !Theme.big
        x: Theme.mirrored ? 0 : root.width - width
        width: 150
        height: 114
        transform: Scale { origin.x: 75; xScale: Theme.mirrored ? -1 : 1 }
        ShapePath {
            strokeWidth: -1
            fillColor: Theme.sunDisc
            PathSvg { path: "M92 40a19 19 0 1 0 38 0a19 19 0 1 0-38 0z" }
        }
        ShapePath {
            strokeWidth: -1
            fillColor: Theme.deepHill
            PathSvg { path: "M0 112C30 70 62 44 96 48C120 51 138 40 150 34V112z" }
        }
        ShapePath {
            strokeWidth: -1
            fillColor: Theme.deep
            PathSvg { path: "M-6 114C40 88 100 74 150 82V114z" }
        }
        ShapePath {
            strokeWidth: 2.5
            strokeColor: Theme.deepEdge
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            strokeStyle: ShapePath.DashLine
            dashPattern: [0.1, 2.6]
            PathSvg { path: "M74 91C100 78 84 68 98 60S112 54 110 49" }
        }
    }
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.space4 }
        spacing: 0
        RowLayout {
            Layout.fillWidth: true
            spacing: 6
            Icon {
                Layout.alignment: Theme.big ? Qt.AlignTop : Qt.AlignVCenter
                Layout.topMargin: Theme.big ? 4 : 0
                name: "clock"
                size: Theme.pxUpTo(18, 1.5)
                color: Theme.deepInkSoft
            }
            AppLabel {
                Layout.fillWidth: true
                Layout.rightMargin: Theme.big ? 0 : 60
                kind: AppLabel.SmallStrong
                text: root.eyebrow
                color: Theme.deepInkSoft
            }
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 6
            Layout.rightMargin: Theme.big ? 0 : 70
            kind: AppLabel.Next
            heading: true
            text: root.title
            color: Theme.deepInk
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 2
            Layout.rightMargin: Theme.big ? 0 : 70
            visible: text !== ""
            kind: AppLabel.Small
            text: root.where
            color: Theme.deepInkSoft
        }
        ButtonPair {
            Layout.topMargin: Theme.space3
            visible: root.yesText !== "" && root.noText !== ""
            deep: true
            startText: root.yesText
            startGlyph: root.yesGlyph
            endText: root.noText
            onStartClicked: root.yesClicked()
            onEndClicked: root.noClicked()
        }
    }
}
