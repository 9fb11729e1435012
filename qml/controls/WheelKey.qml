// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What the fill of a petal says.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    readonly property var steps: [{ text: qsTr("Not started"), size: 0 }, { text: qsTr("Started"), size: 6 },
                                  { text: qsTr("Nearly"), size: 10 }, { text: qsTr("Settled"), size: 16 }]

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: grid.height

    Grid {
        id: grid
        anchors.horizontalCenter: parent.horizontalCenter
        columns: Theme.textScale > 1.1 || root.width < 330 ? 2 : 4
        columnSpacing: 14
        rowSpacing: 4
        Repeater {
            model: root.steps
            Row {
                id: step
                required property var modelData
                spacing: 5
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 16
                    height: 16
                    radius: 8
                    color: Theme.surface
                    border.width: 1.75
                    border.color: Theme.inkSoft
                    Rectangle {
                        anchors.centerIn: parent
                        width: step.modelData.size
                        height: width
                        radius: width / 2
                        color: Theme.inkSoft
                    }
                }
                AppLabel {
                    kind: AppLabel.Tiny
                    wrapMode: Text.NoWrap
                    text: step.modelData.text
                }
            }
        }
    }
}
