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
    required property FormsViewModel forms
    readonly property homeFace start: d.start
    readonly property bool fresh: d.start.key === ""
    property bool hub: false
    property var company: []

    signal done

    function save() {
        if (name.text.trim() === "") {
            name.error = qsTr("Write a name. Any name is fine.")
            reveal(name)
            return
        }
        draft.finish()
        home.save(draft.written, draft.seen)
        done()
    }

    title: fresh ? qsTr("A new home") : start.name
    sub: start.whose
    backText: qsTr("Homes")
    Component.onCompleted: {
        const face = d.start
        draft.begin({ name: face.name, who: face.who, phone: face.phone, note: face.note, hub: face.hub ? "yes" : "",
                      with: face.memberKeys.join(" ") })
    }

    QtObject {
        id: d
        // As it was when the page opened: news from another phone must not change a field under the fingers.
        property homeFace start
        Component.onCompleted: start = page.home.face
    }
    FormKeeper {
        id: draft
        forms: page.forms
        page: page
        form: "home"
        about: page.fresh ? d.start.constellation : d.start.key
        written: ({ name: name.text, who: who.text, phone: phone.text, note: note.text, hub: page.hub ? "yes" : "", with: page.company.join(" ") })
        onFilled: words => {
            name.text = words.name
            who.text = words.who
            phone.text = words.phone
            note.text = words.note
            page.hub = words.hub === "yes"
            page.company = words.with.split(" ").filter(key => key !== "")
        }
    }
    Field {
        id: name
        Layout.fillWidth: true
        label: qsTr("What do you call this home?")
        hint: qsTr("Like: The Okafor home")
        onEdited: error = ""
    }
    Field {
        id: who
        Layout.fillWidth: true
        label: qsTr("Who lives there?")
        hint: qsTr("Only what they are happy for the others to read.")
        words: true
    }
    Field {
        id: phone
        Layout.fillWidth: true
        label: qsTr("Number to ring")
        inputMethodHints: Qt.ImhDialableCharactersOnly
    }
    TextEditor {
        id: note
        Layout.fillWidth: true
        minimumHeight: 96
        label: qsTr("Good to know")
        hint: qsTr("Like: a dog, a spare room, school runs")
    }
    Card {
        topPadding: 4
        AppSwitch {
            text: qsTr("This is the hub home")
            on: page.hub
            onSwitched: on => page.hub = on
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
                Layout.fillWidth: true
                spacing: 0
                Rule { visible: person.index > 0 }
                AppSwitch {
                    text: person.name
                    sub: person.line
                    on: page.company.includes(person.key)
                    onSwitched: on => page.company = page.company.filter(key => key !== person.key).concat(on ? [person.key] : [])
                }
            }
        }
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
        endText: qsTr("Save the home")
        onStartClicked: page.backRequested()
        onEndClicked: page.save()
    }
}
