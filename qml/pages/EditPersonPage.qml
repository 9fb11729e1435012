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
    required property FormsViewModel forms
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
        draft.finish()
        person.change(draft.written, draft.seen)
        done()
    }

    title: qsTr("Change what is written")
    sub: d.start.member ? qsTr("Everyone who can see About sees this.") : qsTr("This is for you, and for those who can see About.")
    backText: d.start.name
    Component.onCompleted: {
        const face = d.start
        draft.begin({ name: face.name, line: face.line, phone: face.ringNumber, text: face.textNumber, hours: face.hoursWritten,
                      rule: String(face.ruleNumber) })
    }

    QtObject {
        id: d
        // As it was when the page opened: news from another phone must not change a field under the fingers.
        property personFace start
        Component.onCompleted: start = page.person.face
    }
    FormKeeper {
        id: draft
        forms: page.forms
        page: page
        form: "person"
        about: d.start.key
        written: ({ name: name.text, line: line.text, phone: phone.text, text: textTo.text, hours: hours.value, rule: String(page.rule) })
        onFilled: words => {
            name.text = words.name
            line.text = words.line
            phone.text = words.phone
            textTo.text = words.text
            hours.show(words.hours)
            page.rule = Number(words.rule)
        }
    }
    Field {
        id: name
        Layout.fillWidth: true
        label: qsTr("Name")
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
    }
    Field {
        id: phone
        Layout.fillWidth: true
        label: qsTr("Number to ring")
        inputMethodHints: Qt.ImhDialableCharactersOnly
    }
    Field {
        id: textTo
        Layout.fillWidth: true
        label: qsTr("Number for texts, if it is another")
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
    DraftLine {
        kept: draft.kept
        typing: draft.running
        onThrown: {
            draft.throwAway()
            page.done()
        }
    }
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: qsTr("Save")
        onStartClicked: page.backRequested()
        onEndClicked: page.save()
    }
}
