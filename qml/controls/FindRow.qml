// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Looks like the field it leads to: one press, and the keyboard is on the page behind it.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Pressable {
    id: root

    leftPadding: 14
    rightPadding: 14
    verticalPadding: 10
    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: Math.max(52, implicitContentHeight + topPadding + bottomPadding)

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.raised : Theme.surface
        border.width: 1.5
        border.color: Theme.edge
    }
    contentItem: Item {
        implicitHeight: label.height
        Icon {
            id: sign
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            name: "find"
            size: Theme.pxUpTo(20, 1.5)
            color: Theme.inkSoft
        }
        AppLabel {
            id: label
            anchors { left: sign.right; right: parent.right; leftMargin: 10; verticalCenter: parent.verticalCenter }
            color: Theme.inkSoft
            spoken: false
            text: root.text
        }
    }
}
