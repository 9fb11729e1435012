// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A promise put in other words, given to somebody else, or to another day.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property PromiseViewModel promise
    required property PromisesViewModel promises
    required property FormsViewModel forms
    required property string today
    property string who
    property string to
    property string day

    signal done

    function save() {
        if (what.text.trim() === "") {
            what.error = qsTr("Write what will be done.")
            page.reveal(what)
            return
        }
        draft.finish()
        promise.save(draft.written, draft.seen)
        done()
    }

    title: qsTr("Change a promise")
    backText: qsTr("A promise")
    // What another phone changes meanwhile does not reach into what is being written.
    Component.onCompleted: {
        const face = promise.face
        draft.begin({ what: face.what, who: face.whoKey, to: face.toKey, date: face.date, note: face.note })
    }

    FormKeeper {
        id: draft
        forms: page.forms
        page: page
        form: "promise"
        about: page.promise.face.key
        written: ({ what: what.text, who: page.who, to: page.to, date: page.day, note: note.text })
        onFilled: words => {
            what.text = words.what
            note.text = words.note
            page.who = words.who
            page.to = words.to
            page.day = words.date
        }
    }
    Field {
        id: what
        label: qsTr("What will be done?")
        words: true
        onEdited: error = ""
    }
    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Strong
        text: qsTr("Who will do it?")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2
        Repeater {
            model: page.promises.people
            Pill {
                id: person
                required property string key
                required property string name
                text: name
                //: Who makes a promise. %1 is a name
                spokenName: qsTr("%1 will do it").arg(name)
                chosen: page.who === key
                onClicked: page.who = person.key
            }
        }
    }
    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Strong
        text: qsTr("For whom?")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2
        Repeater {
            model: page.promises.people
            Pill {
                id: other
                required property string key
                required property string name
                text: name
                //: Whom a promise is made to. %1 is a name
                spokenName: qsTr("It is for %1").arg(name)
                chosen: page.to === key
                onClicked: page.to = page.to === other.key ? "" : other.key
            }
        }
    }
    DateField {
        label: qsTr("By when?")
        day: page.day
        today: page.today
        canBeEmpty: true
        onPicked: day => page.day = day
    }
    TextEditor {
        id: note
        label: qsTr("More about it")
        minimumHeight: 72
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
