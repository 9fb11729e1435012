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
    required property string today
    property string key        // empty: a new one
    property string tutor
    property string day
    readonly property bool fresh: key === ""

    signal done

    function minutes(): int {
        const locale = Qt.locale()
        try {
            return Math.round(Number.fromLocaleString(locale, hours.text.trim()) * 60)
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
        if (!(minutes() > 0)) {
            hours.error = qsTr("Write how many hours are paid for.")
            page.reveal(hours)
            return
        }
        learning.saveTuition({ key: key, subject: subject.text, funder: funder.text, minutes: minutes(), until: day,
                               tutor: tutor !== "" ? tutor : other.text })
        done()
    }

    title: fresh ? qsTr("New lessons") : qsTr("Change lessons")
    backText: qsTr("Learning")
    Component.onCompleted: {
        const row = Object.assign({ subject: "", funder: "", hours: "", until: "", tutor: "" }, learning.tuition.row(key))
        subject.text = row.subject
        funder.text = row.funder
        hours.text = row.hours
        day = row.until
        const known = Object.keys(people.row(row.tutor)).length > 0
        tutor = known ? row.tutor : ""
        other.text = known ? "" : row.tutor
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
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: qsTr("Save")
        onStartClicked: page.backRequested()
        onEndClicked: page.save()
    }
}
