// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// On or off, said in words beside it.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Pressable {
    id: root
    property string sub
    property bool on: false

    signal switched(bool on)

    spokenName: text
    spokenHint: sub
    spokenRole: Accessible.CheckBox
    ticks: true
    ticked: on
    Accessible.onToggleAction: root.press()
    padding: 0
    ringAway: 0
    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: Math.max(60, implicitContentHeight + 16)
    onClicked: root.switched(!root.on)

    contentItem: Item {
        implicitHeight: lines.implicitHeight
        Lines {
            id: lines
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            width: parent.width - track.width - Theme.space3
            spoken: false
            title: root.text
            sub: root.sub
        }
        Rectangle {
            id: track
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: 52
            height: 32
            radius: 16
            color: root.on ? Theme.way : Theme.surface
            border.width: 2
            border.color: root.on ? Theme.way : Theme.edge
            Rectangle {
                readonly property bool atEnd: root.on !== Theme.mirrored
                x: atEnd ? track.width - width - 5 : 5
                anchors.verticalCenter: parent.verticalCenter
                width: 22
                height: 22
                radius: 11
                color: root.on ? Theme.wayInk : Theme.edge
                Behavior on x { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic } }
                Icon {
                    anchors.centerIn: parent
                    visible: root.on
                    name: "check"
                    size: 15
                    color: Theme.way
                }
            }
        }
    }
}
