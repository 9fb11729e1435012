// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One answer of several. The page decides which is chosen. What is put inside shows under the words.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Pressable {
    id: root
    property string sub
    property bool chosen: false

    spokenName: sub === "" ? text : text + ", " + sub
    spokenRole: Accessible.RadioButton
    ticks: true
    ticked: chosen
    Accessible.onToggleAction: root.press()
    horizontalPadding: Theme.space4
    verticalPadding: 14
    ringCorner: Theme.radiusCard
    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: Math.max(60, implicitContentHeight + topPadding + bottomPadding)

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.chosen ? Theme.waySoft : (root.down ? Theme.raised : Theme.surface)
        border.width: root.chosen ? 2.5 : 1.5
        border.color: root.chosen ? Theme.way : Theme.edge
    }
    contentItem: Item {
        implicitHeight: lines.implicitHeight
        Lines {
            id: lines
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            width: parent.width - dot.width - Theme.space3
            spoken: false
            title: root.text
            sub: root.sub
        }
        RadioDot {
            id: dot
            anchors.right: parent.right
            y: Theme.big ? 4 : (parent.height - height) / 2
            on: root.chosen
        }
    }
}
