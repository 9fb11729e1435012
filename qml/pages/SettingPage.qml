// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Where its reader learns: the place, the course, who to speak to there, and from when to when.
import QtQuick
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property LearningViewModel learning
    required property string today
    property string from
    property string until

    signal done

    function save() {
        if (name.text.trim() === "") {
            name.error = qsTr("Write the name of the place.")
            page.reveal(name)
            return
        }
        learning.saveSetting({ name: name.text, course: course.text, contact: contact.text, phone: phone.text, from: from, until: until })
        done()
    }

    title: qsTr("Where I learn")
    backText: qsTr("Learning")
    // What another phone changes meanwhile does not reach into what is being written.
    Component.onCompleted: {
        const face = learning.face
        name.text = face.setting
        course.text = face.course
        contact.text = face.contact
        phone.text = face.phone
        from = face.from
        until = face.until
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
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: qsTr("Save")
        onStartClicked: page.backRequested()
        onEndClicked: page.save()
    }
}
