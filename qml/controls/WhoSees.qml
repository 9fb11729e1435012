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
    contentItem: RowLayout {
        spacing: Theme.space3
        Icon {
            Layout.alignment: Theme.big ? Qt.AlignTop : Qt.AlignVCenter
            Layout.topMargin: Theme.big ? 4 : 0
            name: "eye"
            size: 22
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            AppLabel {
                Layout.fillWidth: true
                kind: AppLabel.SmallStrong
                spoken: false
                text: root.text
            }
            AppLabel {
                Layout.fillWidth: true
                kind: AppLabel.Small
                spoken: false
                text: root.sub
            }
        }
        Row {
            visible: !Theme.big
            spacing: -8
            Repeater {
                model: root.people.slice(0, 4)
                Avatar {
                    required property var modelData
                    letters: modelData.letters
                    hue: modelData.hue
                    size: 32
                }
            }
        }
        Icon {
            name: "chevron"
            size: 20
            color: Theme.inkSoft
        }
    }
}
