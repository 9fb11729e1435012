// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What is written about a person: name, who they are, numbers, when and how to reach them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property PersonViewModel person
    readonly property personFace start: d.start
    property int rule: 0

    signal done

    function save() {
        if (name.text.trim() === "") {
            name.error = qsTr("Write a name. Any name is fine.")
            reveal(name)
            return
        }
        if (!hours.check()) {
            reveal(hours)
            return
        }
        person.change(name.text, line.visible ? line.text : d.start.line, phone.text, textTo.text, hours.value, rule)
        done()
    }

    title: qsTr("Change what is written")
    sub: d.start.member ? qsTr("Everyone who can see About sees this.") : qsTr("This is for you, and for those who can see About.")
    backText: d.start.name
    Component.onCompleted: rule = d.start.ruleNumber

    QtObject {
        id: d
        // As it was when the page opened: news from another phone must not change a field under the fingers.
        property personFace start
        Component.onCompleted: start = page.person.face
    }
    Field {
        id: name
        Layout.fillWidth: true
        label: qsTr("Name")
        text: page.start.name
        maximumLength: 60
        onEdited: error = ""
    }
    Field {
        id: line
        Layout.fillWidth: true
        visible: page.start.ownLine
        label: qsTr("Who are they to you?")
        hint: qsTr("Like: My sister, in Leeds")
        words: true
        text: page.start.line
    }
    Field {
        id: phone
        Layout.fillWidth: true
        label: qsTr("Number to ring")
        text: page.start.ringNumber
        inputMethodHints: Qt.ImhDialableCharactersOnly
    }
    Field {
        id: textTo
        Layout.fillWidth: true
        label: qsTr("Number for texts, if it is another")
        text: page.start.textNumber
        inputMethodHints: Qt.ImhDialableCharactersOnly
    }
    AppLabel {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        kind: AppLabel.Strong
        text: qsTr("How to reach them")
    }
    Repeater {
        model: [qsTr("Call or text"), qsTr("Text only"), qsTr("Call only"), qsTr("Only through someone you trust"), qsTr("No contact for now")]
        ChoiceCard {
            required property string modelData
            required property int index
            text: modelData
            chosen: page.rule === index
            onClicked: page.rule = index
        }
    }
    HoursField {
        id: hours
        Layout.topMargin: Theme.space2
        written: page.start.hoursWritten
    }
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: qsTr("Save")
        onStartClicked: page.backRequested()
        onEndClicked: page.save()
    }
}
