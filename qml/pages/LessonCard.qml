// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What became of a lesson, and how the young person says it went.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

Card {
    id: root
    required property EventViewModel event
    readonly property bool done: event.face.state === 1

    SectionHead { text: qsTr("How did it go?") }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        spacing: Theme.space2
        enabled: root.event.face.canChange
        Repeater {
            model: [qsTr("Still to come"), qsTr("I went"), qsTr("I missed it"), qsTr("Called off")]
            Pill {
                required property int index
                required property string modelData
                text: modelData
                chosen: root.event.face.state === index
                onClicked: root.event.setState(index, index > 1 && root.event.face.charged)
            }
        }
    }
    AppSwitch {
        visible: root.event.face.state > 1 && root.event.face.canChange
        text: qsTr("It is paid for all the same")
        sub: qsTr("Then its time counts as used.")
        on: root.event.face.charged
        onSwitched: on => root.event.setState(root.event.face.state, on)
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space3
        visible: root.done && root.event.face.canSay
        spacing: Theme.space2
        Repeater {
            model: [qsTr("Good"), qsTr("OK"), qsTr("Hard")]
            Pill {
                required property int index
                required property string modelData
                text: modelData
                chosen: root.event.face.feeling === index + 1
                onClicked: root.event.sayHowItWent(index + 1, root.event.face.words)
            }
        }
    }
    TextEditor {
        id: words
        Layout.topMargin: Theme.space3
        visible: root.done && root.event.face.canSay
        label: qsTr("In my words")
        minimumHeight: 72
        text: root.event.face.words
    }
    AppButton {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        visible: words.visible && words.text !== root.event.face.words
        kind: AppButton.Secondary
        text: qsTr("Save my words")
        onClicked: root.event.sayHowItWent(root.event.face.feeling, words.text)
    }
    WordsBlock {
        Layout.topMargin: Theme.space3
        visible: root.event.face.words !== "" && !words.visible
        text: root.event.face.words
        hue: 1
    }
}
