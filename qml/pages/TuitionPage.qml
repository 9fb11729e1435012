// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A block of lessons that somebody pays for: new, or to change.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows
import Waymark.ViewModels

AppPage {
    id: page
    required property LearningViewModel learning
    required property RowModel people
    required property FormsViewModel forms
    required property string today
    property string key        // empty: a new one
    property string tutor
    property string day
    readonly property bool fresh: key === ""

    signal done

    function minutesIn(hours: string): int {
        const locale = Qt.locale()
        try {
            return Math.round(Number.fromLocaleString(locale, hours.trim()) * 60)
        } catch (error) {
            return 0
        }
    }
    function save() {
        if (subject.text.trim() === "") {
            subject.error = qsTr("Write what the lessons are in.")
            page.reveal(subject)
            return
        }
        if (!(minutesIn(hours.text) > 0)) {
            hours.error = qsTr("Write how many hours are paid for.")
            page.reveal(hours)
            return
        }
        draft.finish()
        learning.saveTuition(Object.assign({ key: key, minutes: minutesIn(hours.text) }, draft.written),
                             Object.assign({ minutes: fresh ? 0 : minutesIn(draft.seen.hours) }, draft.seen))
        done()
    }

    title: fresh ? qsTr("New lessons") : qsTr("Change lessons")
    backText: qsTr("Learning")
    Component.onCompleted: {
        const row = Object.assign({ subject: "", funder: "", hours: "", until: "", tutor: "" }, learning.tuition.row(key))
        draft.begin({ subject: row.subject, funder: row.funder, hours: row.hours, until: row.until, tutor: row.tutor })
    }

    FormKeeper {
        id: draft
        forms: page.forms
        page: page
        form: "tuition"
        about: page.fresh ? "new" : page.key
        written: ({ subject: subject.text, funder: funder.text, hours: hours.text, until: page.day,
                   tutor: page.tutor !== "" ? page.tutor : other.text })
        onFilled: words => {
            const known = Object.keys(page.people.row(words.tutor)).length > 0
            subject.text = words.subject
            funder.text = words.funder
            hours.text = words.hours
            page.day = words.until
            page.tutor = known ? words.tutor : ""
            other.text = known ? "" : words.tutor
        }
    }
    Field {
        id: subject
        label: qsTr("What in?")
        hint: qsTr("Like: Maths")
        onEdited: error = ""
    }
    Field {
        id: hours
        label: qsTr("How many hours are paid for?")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        onEdited: error = ""
    }
    Field {
        id: funder
        label: qsTr("Who pays?")
        hint: qsTr("Like: the council")
    }
    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Strong
        text: qsTr("Who teaches?")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2
        Repeater {
            model: page.people
            Pill {
                id: person
                required property string key
                required property string name
                text: name
                chosen: page.tutor === key
                onClicked: page.tutor = page.tutor === person.key ? "" : person.key
            }
        }
    }
    Field {
        id: other
        visible: page.tutor === ""
        label: qsTr("Somebody else: their name")
    }
    DateField {
        label: qsTr("Paid for until")
        day: page.day
        today: page.today
        canBeEmpty: true
        onPicked: day => page.day = day
    }
    TextLink {
        visible: !page.fresh
        glyph: "erase"
        text: qsTr("Put it away")
        onClicked: {
            page.learning.archive(page.key)
            page.done()
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
        endText: qsTr("Save")
        onStartClicked: page.backRequested()
        onEndClicked: page.save()
    }
}
