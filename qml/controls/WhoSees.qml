// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// On every page that is shared: who can see this, and the way to change it. people: [{letters, hue}]
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Pressable {
    id: root
    property string sub
    property var people: []

    text: qsTr("Who sees this")
    spokenName: text + ": " + sub
    leftPadding: Theme.space4
    rightPadding: Theme.space4
    verticalPadding: 10
    ringCorner: Theme.radiusCard
    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: Math.max(64, implicitContentHeight + 20)

    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.raised
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.ink
            opacity: root.down ? 0.08 : 0
        }
    }
    contentItem: Item {
        implicitHeight: lines.implicitHeight
        Icon {
            id: eye
            anchors.left: parent.left
            y: Theme.big ? 4 : (parent.height - height) / 2
            name: "eye"
            size: 22
        }
        Lines {
            id: lines
            anchors { left: eye.right; leftMargin: Theme.space3; verticalCenter: parent.verticalCenter }
            width: parent.width - eye.size - Theme.space3 - tail.width - Theme.space2
            spoken: false
            gap: 0
            titleKind: AppLabel.SmallStrong
            title: root.text
            sub: root.sub
        }
        Row {
            id: tail
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            spacing: Theme.space3
            Row {
                visible: !Theme.big
                spacing: -8
                Repeater {
                    model: root.people.slice(0, root.width < 330 ? 3 : 4)
                    Avatar {
                        required property var modelData
                        letters: modelData.letters
                        hue: modelData.hue
                        size: 32
                    }
                }
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "chevron"
                size: 20
                color: Theme.inkSoft
            }
        }
    }
}
