// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// How ready I feel about one thing: not yet, with help, can do. Pressing it asks for the next step.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property string text
    property int step: 0   // 0 not yet, 1 with help, 2 can do
    property int hue: 0
    property bool interactive: false
    readonly property string words: [qsTr("Not yet"), qsTr("With help"), qsTr("Can do")][step]

    signal clicked

    Layout.fillWidth: true
    implicitWidth: grid.implicitWidth
    implicitHeight: Math.max(Theme.touch, grid.implicitHeight + 14)

    Pressable {
        anchors.fill: parent
        visible: root.interactive
        ringAway: 0
        //: %1 is a skill, %2 how ready the person feels
        spokenName: qsTr("%1: %2").arg(root.text).arg(root.words)
        spokenHint: qsTr("Changes how ready you feel")
        onClicked: root.clicked()
    }
    GridLayout {
        id: grid
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        columns: Theme.big ? 1 : 2
        columnSpacing: Theme.space2
        rowSpacing: 4
        AppLabel {
            Layout.fillWidth: true
            text: root.text
            lineHeight: Theme.lead
            spoken: !root.interactive
        }
        RowLayout {
            Layout.fillWidth: false
            spacing: Theme.space2
            AppLabel {
                kind: AppLabel.Small
                color: Theme.ink
                text: root.words
                spoken: !root.interactive
            }
            Row {
                spacing: 4
                Repeater {
                    model: 2
                    Rectangle {
                        required property int index
                        width: 20
                        height: 12
                        radius: 6
                        color: index < root.step ? Theme.hue(root.hue) : "transparent"
                        border.width: 1.5
                        border.color: index < root.step ? Theme.hue(root.hue) : Theme.edge
                    }
                }
            }
        }
    }
}
