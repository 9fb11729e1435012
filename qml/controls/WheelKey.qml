// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What the fill of a petal says.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Flow {
    id: root
    readonly property var steps: [{ text: qsTr("Not started"), size: 0 }, { text: qsTr("Started"), size: 6 },
                                  { text: qsTr("Nearly"), size: 10 }, { text: qsTr("Settled"), size: 16 }]
    spacing: 14

    Repeater {
        model: root.steps
        RowLayout {
            id: step
            required property var modelData
            spacing: 5
            Rectangle {
                implicitWidth: 16
                implicitHeight: 16
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
                text: step.modelData.text
            }
        }
    }
}
