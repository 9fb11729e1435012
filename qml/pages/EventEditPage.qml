// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A date, new or changed: what, when, where, with whom, what to bring. A lesson has fewer questions.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property EventViewModel event
    required property AgendaViewModel agenda
    required property FormsViewModel forms
    readonly property bool lesson: event.face.lesson
    readonly property bool fresh: event.face.key === ""
    property int kind: 0
    property string day
    property string time
    property bool allDay: false
    property int minutes: 60
    property var company: []

    signal done

    function save() {
        if (!lesson && what.text.trim() === "") {
            what.error = qsTr("Write what it is.")
            page.reveal(what)
            return
        }
        draft.finish()
        if (lesson)
            event.saveLesson(draft.written, draft.seen)
        else
            event.save(draft.written, draft.seen)
        done()
    }

    title: lesson ? qsTr("A lesson") : (fresh ? qsTr("A new date") : qsTr("Change a date"))
    backText: fresh ? qsTr("Calendar") : event.face.title
    // What another phone changes meanwhile does not reach into what is being written.
    Component.onCompleted: {
        const face = event.face
        draft.begin({ kind: String(face.kind), title: lesson ? "" : face.title, date: face.date, time: face.time, minutes: String(face.minutes),
                      place: face.place, address: face.address, bring: face.bring, with: face.withKeys.join(" "), topic: face.topic })
    }

    FormKeeper {
        id: draft
        forms: page.forms
        page: page
        form: page.lesson ? "session" : "event"
        about: page.event.face.key !== "" ? page.event.face.key : (page.lesson ? page.event.face.block : "new")
        written: ({ kind: String(page.kind), title: what.text, date: page.day, time: page.allDay ? "" : page.time, minutes: String(page.minutes),
                   place: place.text, address: address.text, bring: bring.text, with: page.company.join(" "), topic: topic.text })
        onFilled: words => {
            page.kind = Number(words.kind)
            page.day = words.date
            page.allDay = words.time === ""
            page.time = words.time === "" ? "10:00" : words.time
            page.minutes = Number(words.minutes) > 0 ? Number(words.minutes) : 60
            what.text = words.title
            place.text = words.place
            address.text = words.address
            bring.text = words.bring
            topic.text = words.topic
            page.company = words.with.split(" ").filter(key => key !== "")
        }
    }
    Field {
        id: what
        visible: !page.lesson
        label: qsTr("What is it?")
        hint: qsTr("Like: Lunch at Grace's")
        words: true
        onEdited: error = ""
    }
    Flow {
        Layout.fillWidth: true
        visible: !page.lesson
        spacing: Theme.space2
        Repeater {
            model: page.event.kinds
            Pill {
                id: kindPill
                required property string key
                required property string name
                text: name
                chosen: page.kind === Number(key)
                onClicked: page.kind = Number(kindPill.key)
            }
        }
    }
    DateField {
        label: qsTr("Day")
        day: page.day
        today: page.agenda.face.today
        onPicked: day => page.day = day
    }
    AppSwitch {
        visible: !page.lesson
        text: qsTr("All day")
        on: page.allDay
        onSwitched: on => page.allDay = on
    }
    TimeField {
        visible: !page.allDay
        label: qsTr("Starts at")
        time: page.time
        onPicked: time => page.time = time
    }
    LengthPills {
        visible: !page.allDay
        minutes: page.minutes
        onPicked: minutes => page.minutes = minutes
    }
    Field {
        id: place
        label: qsTr("Where?")
        hint: page.lesson ? "" : qsTr("Like: City Library. Put a street and number in the next box.")
    }
    Field {
        id: address
        visible: !page.lesson
        label: qsTr("Address")
        hint: qsTr("Hidden until somebody taps it. Search does not find it.")
    }
    Field {
        id: topic
        visible: page.lesson
        label: qsTr("What is it about?")
    }
    AppLabel {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space1
        visible: !page.lesson && page.event.people.count > 0
        kind: AppLabel.Strong
        text: qsTr("With whom?")
    }
    Flow {
        Layout.fillWidth: true
        visible: !page.lesson
        spacing: Theme.space2
        Repeater {
            model: page.event.people
            Pill {
                id: person
                required property string key
                required property string name
                many: true
                text: name
                chosen: page.company.includes(key)
                onClicked: page.company = page.company.includes(person.key) ? page.company.filter(key => key !== person.key)
                                                                            : page.company.concat(person.key)
            }
        }
    }
    TextEditor {
        id: bring
        visible: !page.lesson
        label: qsTr("What to bring, lifts, food")
        minimumHeight: 72
    }
    Note {
        visible: page.event.face.seenBy !== "" || page.agenda.face.seenBy !== ""
        glyph: "eye"
        //: %1 is a list of names: "You, Priya and Dawn"
        text: qsTr("When you save, this is seen by: %1").arg(page.event.face.seenBy !== "" ? page.event.face.seenBy : page.agenda.face.seenBy)
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
