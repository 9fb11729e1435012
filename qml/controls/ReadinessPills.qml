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
    readonly property bool stacked: Theme.big

    signal clicked

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: Math.max(Theme.touch, (stacked ? label.height + state.height + 4 : Math.max(label.height, state.height)) + 14)

    Pressable {
        anchors.fill: parent
        visible: root.interactive
        ringAway: 0
        //: %1 is a skill, %2 how ready the person feels
        spokenName: qsTr("%1: %2").arg(root.text).arg(root.words)
        spokenHint: qsTr("Changes how ready you feel")
        onClicked: root.clicked()
    }
    AppLabel {
        id: label
        anchors.left: parent.left
        y: root.stacked ? 7 : (root.implicitHeight - height) / 2
        width: root.stacked ? root.width : root.width - state.width - Theme.space3
        text: root.text
        lineHeight: Theme.lead
        spoken: !root.interactive
    }
    Row {
        id: state
        x: root.stacked === Theme.mirrored ? root.width - width : 0   // anchors that swap sides would keep an old width
        y: root.stacked ? label.y + label.height + 4 : (root.implicitHeight - height) / 2
        spacing: Theme.space2
        AppLabel {
            kind: AppLabel.Small
            color: Theme.ink
            text: root.words
            spoken: !root.interactive
            wrapMode: Text.NoWrap
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
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
