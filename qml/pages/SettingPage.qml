// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Where its reader learns, or a new target: one or two lines to fill in.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property LearningViewModel learning
    property bool target: false   // a target, not the place

    signal done

    function save() {
        if (name.text.trim() === "") {
            name.error = target ? qsTr("Write the target.") : qsTr("Write the name of the place.")
            page.reveal(name)
            return
        }
        if (target)
            learning.addTarget(name.text)
        else
            learning.setSetting(name.text, course.text)
        done()
    }

    title: target ? qsTr("A new target") : qsTr("Where I learn")
    backText: qsTr("Learning")

    Field {
        id: name
        Layout.fillWidth: true
        label: page.target ? qsTr("What do you want to do?") : qsTr("School, college or work")
        text: page.target ? "" : page.learning.face.setting
        words: page.target
        onEdited: error = ""
    }
    Field {
        id: course
        Layout.fillWidth: true
        visible: !page.target
        label: qsTr("Course or job")
        text: page.learning.face.course
    }
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: qsTr("Save")
        onStartClicked: page.backRequested()
        onEndClicked: page.save()
    }
}
