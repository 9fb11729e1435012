// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Somebody important who needs no phone in the circle.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property PeopleViewModel people
    required property FormsViewModel forms

    signal added

    title: qsTr("Important to me")
    sub: qsTr("They see nothing. This is for you.")
    backText: qsTr("People")
    Component.onCompleted: draft.begin({ name: "", line: "", phone: "" })

    FormKeeper {
        id: draft
        forms: page.forms
        page: page
        form: "person"
        about: "new"
        written: ({ name: name.text, line: role.text, phone: phone.text })
        onFilled: words => {
            name.text = words.name
            role.text = words.line
            phone.text = words.phone
        }
    }
    Field {
        id: name
        Layout.fillWidth: true
        label: qsTr("What do you call them?")
        onEdited: error = ""
    }
    Field {
        id: role
        Layout.fillWidth: true
        label: qsTr("Who are they to you?")
        hint: qsTr("Like: My sister, in Leeds")
        words: true
    }
    Field {
        id: phone
        Layout.fillWidth: true
        label: qsTr("Their number, if you have it")
        inputMethodHints: Qt.ImhDialableCharactersOnly
    }
    DraftLine {
        kept: draft.kept
        typing: draft.running
        onThrown: {
            draft.throwAway()
            page.added()
        }
    }
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: qsTr("Add them")
        onStartClicked: page.backRequested()
        onEndClicked: {
            if (name.text.trim() === "") {
                name.error = qsTr("Write a name. Any name is fine.")
                page.reveal(name)
                return
            }
            draft.finish()
            page.people.addImportant(name.text, role.text, phone.text)
            page.added()
        }
    }
}
