// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Where its reader learns: the place, the course, who to speak to there, and from when to when.
import QtQuick
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property LearningViewModel learning
    required property FormsViewModel forms
    required property string today
    property string from
    property string until

    signal done
    signal historyOpened(string record)

    function save() {
        if (name.text.trim() === "") {
            name.error = qsTr("Write the name of the place.")
            page.reveal(name)
            return
        }
        draft.finish()
        learning.saveSetting(draft.written, draft.seen)
        done()
    }

    title: qsTr("Where I learn")
    backText: qsTr("Learning")
    // What another phone changes meanwhile does not reach into what is being written.
    Component.onCompleted: {
        const face = learning.face
        draft.begin({ name: face.setting, course: face.course, contact: face.contact, phone: face.phone, from: face.from, until: face.until })
    }

    FormKeeper {
        id: draft
        forms: page.forms
        page: page
        form: "setting"
        about: "new"
        written: ({ name: name.text, course: course.text, contact: contact.text, phone: phone.text, from: page.from, until: page.until })
        onFilled: words => {
            name.text = words.name
            course.text = words.course
            contact.text = words.contact
            phone.text = words.phone
            page.from = words.from
            page.until = words.until
        }
    }
    Field {
        id: name
        label: qsTr("School, college or work")
        onEdited: error = ""
    }
    Field {
        id: course
        label: qsTr("Course or job")
    }
    Field {
        id: contact
        label: qsTr("Who to speak to there")
    }
    Field {
        id: phone
        label: qsTr("Their number")
        inputMethodHints: Qt.ImhDialableCharactersOnly
    }
    DateField {
        label: qsTr("First day")
        day: page.from
        today: page.today
        canBeEmpty: true
        onPicked: day => page.from = day
    }
    DateField {
        label: qsTr("Last day")
        day: page.until
        today: page.today
        canBeEmpty: true
        onPicked: day => page.until = day
    }
    TextLink {
        visible: page.learning.face.settingKey !== ""
        glyph: "history"
        text: qsTr("What changed")
        onClicked: page.historyOpened(page.learning.face.settingKey)
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
