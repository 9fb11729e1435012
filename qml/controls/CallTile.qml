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
    Layout.preferredWidth: 10

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.down ? Theme.raised : Theme.surface
        border.width: 1
        border.color: Theme.line
    }
    contentItem: GridLayout {
        columns: Theme.big ? 3 : 1
        columnSpacing: 14
        rowSpacing: 1
        Item {
            implicitWidth: Theme.big ? 52 : 44
            implicitHeight: Theme.big ? 52 : 43
            Layout.alignment: Theme.big ? Qt.AlignVCenter : Qt.AlignHCenter
            Avatar {
                letters: root.letters
                hue: root.hue
                size: Theme.big ? 52 : 40
            }
            Rectangle {
                visible: !Theme.big
                x: Theme.mirrored ? -6 : 26
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
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            AppLabel {
                Layout.fillWidth: true
                kind: Theme.big ? AppLabel.Strong : AppLabel.SmallStrong
                spoken: false
                text: root.name
                horizontalAlignment: Theme.big ? Text.AlignLeft : Text.AlignHCenter
            }
            AppLabel {
                Layout.fillWidth: true
                visible: text !== ""
                kind: Theme.big ? AppLabel.Small : AppLabel.Tiny
                spoken: false
                text: root.role
                horizontalAlignment: Theme.big ? Text.AlignLeft : Text.AlignHCenter
            }
        }
        Rectangle {
            visible: Theme.big
            implicitWidth: 52
            implicitHeight: 52
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
