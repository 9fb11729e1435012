// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Writing a home down, or changing what is written.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property HomeViewModel home
    readonly property homeFace face: home.face

    signal done

    title: face.key === "" ? qsTr("A new home") : face.name
    sub: face.whose
    backText: qsTr("Homes")

    Field {
        id: name
        Layout.fillWidth: true
        label: qsTr("What do you call this home?")
        hint: qsTr("Like: The Okafor home")
        text: page.face.name
        onEdited: error = ""
    }
    Field {
        id: who
        Layout.fillWidth: true
        label: qsTr("Who lives there?")
        hint: qsTr("Only what they are happy for the others to read.")
        text: page.face.who
        words: true
    }
    Field {
        id: phone
        Layout.fillWidth: true
        label: qsTr("Number to ring")
        text: page.face.phone
        inputMethodHints: Qt.ImhDialableCharactersOnly
    }
    TextEditor {
        id: note
        Layout.fillWidth: true
        minimumHeight: 96
        label: qsTr("Good to know")
        hint: qsTr("Like: a dog, a spare room, school runs")
        text: page.face.note
    }
    Card {
        topPadding: 4
        AppSwitch {
            id: hub
            text: qsTr("This is the hub home")
            on: page.face.hub
            onSwitched: now => hub.on = now
        }
    }
    Card {
        visible: page.home.people.count > 0
        topPadding: 12
        endsInRows: true
        SectionHead { text: qsTr("Who of them has Waymark?") }
        Repeater {
            model: page.home.people
            ColumnLayout {
                id: person
                required property int index
                required property string key
                required property string name
                required property string line
                required property bool chosen
                Layout.fillWidth: true
                spacing: 0
                Rule { visible: person.index > 0 }
                AppSwitch {
                    text: person.name
                    sub: person.line
                    on: person.chosen
                    onSwitched: on => page.home.choosePerson(person.key, on)
                }
            }
        }
    }
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: qsTr("Save the home")
        onStartClicked: page.backRequested()
        onEndClicked: {
            if (name.text.trim() === "") {
                name.error = qsTr("Write a name. Any name is fine.")
                page.reveal(name)
                return
            }
            page.home.save(name.text, who.text, phone.text, note.text, hub.on)
            page.done()
        }
    }
}
