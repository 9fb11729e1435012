// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A line or two about a child's day. Every pause is kept as a draft, so a call or a flat battery loses nothing.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property NoteViewModel note

    property bool begun: false   // somebody wrote here; until then the draft is only on its way

    signal done

    title: qsTr("Quick note")
    //: %1 is a child's name
    sub: note.face.child !== "" ? qsTr("About %1").arg(note.face.name) : ""
    backText: qsTr("Back")

    onBackRequested: pause.flush()
    onLeaving: pause.flush()
    Component.onDestruction: pause.flush()

    Timer {
        id: pause
        function flush() {
            if (running) {
                stop()
                page.note.type(words.text)
            }
        }
        interval: 700
        onTriggered: page.note.type(words.text)
    }
    AppLabel {
        Layout.fillWidth: true
        visible: page.note.children.count > 1
        kind: AppLabel.Strong
        text: qsTr("Who is it about?")
    }
    CircleSwitch {
        visible: page.note.children.count > 1
        circles: page.note.children
        chosen: page.note.face.child
        withAll: false
        onPicked: key => {
            pause.stop()
            page.note.choose(key, words.text)
            words.goOn()
        }
    }
    TextEditor {
        id: words
        Layout.fillWidth: true
        label: qsTr("What happened?")
        minimumHeight: 140
        text: page.note.face.text
        focus: true
        onEdited: {
            if (page.begun || text !== page.note.face.text) {
                page.begun = true
                pause.restart()
            } else {
                goOn()
            }
        }
    }
    DraftLine {
        kept: page.note.face.draftKept
        typing: pause.running
        after: qsTr("Other notes stay.")
        onThrown: {
            pause.stop()
            page.note.discard()
            page.done()
        }
    }
    Note {
        visible: page.note.face.seenBy !== ""
        glyph: "eye"
        //: %1 is a list of names: "You, Priya and Dawn"
        text: qsTr("When you save, this is seen by: %1").arg(page.note.face.seenBy)
    }
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: qsTr("Save the note")
        endEnabled: page.note.face.child !== "" && words.text.trim() !== ""
        onStartClicked: page.backRequested()
        onEndClicked: {
            pause.stop()
            page.note.save(words.text)
            page.done()
        }
    }
}
