// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Someone to ring, in one press. A row when the text is large.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Pressable {
    id: root
    property string name
    property string role
    property string letters
    property int hue: 0

    //: %1 is a person's name, %2 what they are to you
    spokenName: role === "" ? qsTr("Call %1").arg(name) : qsTr("Call %1, %2").arg(name).arg(role)
    ringCorner: Theme.radiusCard
    horizontalPadding: Theme.big ? Theme.space4 : 4
    verticalPadding: Theme.big ? 14 : 10
    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 10

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.down ? Theme.raised : Theme.surface
        border.width: 1
        border.color: Theme.line
    }
    contentItem: Item {
        implicitHeight: Theme.big ? Math.max(60, words.implicitHeight) : 46 + words.implicitHeight
        Avatar {
            id: person
            x: Theme.big ? (Theme.mirrored ? parent.width - width : 0) : (parent.width - width) / 2
            y: Theme.big ? (parent.height - height) / 2 : 0
            letters: root.letters
            hue: root.hue
            size: Theme.big ? 52 : 40
        }
        Rectangle {
            visible: !Theme.big
            x: person.x + (Theme.mirrored ? -8 : 24)
            y: 21
            width: 24
            height: 24
            radius: 12
            color: Theme.way
            border.width: 2
            border.color: Theme.surface
            Icon {
                anchors.centerIn: parent
                name: "phone"
                size: 12
                color: Theme.wayInk
            }
        }
        Lines {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: Theme.big ? 66 : 0
            y: Theme.big ? (parent.height - height) / 2 : 46
            width: parent.width - (Theme.big ? 66 + 62 : 0)
            spoken: false
            centred: !Theme.big
            gap: 0
            titleKind: Theme.big ? AppLabel.Strong : AppLabel.SmallStrong
            subKind: Theme.big ? AppLabel.Small : AppLabel.Tiny
            title: root.name
            sub: root.role
        }
        Rectangle {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            visible: Theme.big
            width: 52
            height: 52
            radius: 26
            color: Theme.waySoft
            Icon {
                anchors.centerIn: parent
                name: "phone"
                size: 26
                color: Theme.way
            }
        }
    }
}
