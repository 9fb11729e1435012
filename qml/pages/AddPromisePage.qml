// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A new promise: what, who, and by when.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property PromisesViewModel promises
    required property int heading
    required property string headingName
    required property FormsViewModel forms
    required property string today
    property string who
    property string day

    signal added

    function save() {
        if (what.text.trim() === "") {
            what.error = qsTr("Write what will be done.")
            page.reveal(what)
            return
        }
        draft.finish()
        promises.add(heading, what.text, who, day)
        added()
    }

    title: qsTr("A new promise")
    backText: headingName
    Component.onCompleted: draft.begin({ what: "", who: "", date: "" })

    FormKeeper {
        id: draft
        forms: page.forms
        page: page
        form: "promise"
        about: String(page.heading)
        written: ({ what: what.text, who: page.who, date: page.day })
        onFilled: words => {
            what.text = words.what
            page.who = words.who
            page.day = words.date
        }
    }
    Field {
        id: what
        Layout.fillWidth: true
        label: qsTr("What will be done?")
        hint: qsTr("Like: Show me how to read the meter")
        words: true
        onEdited: error = ""
    }
    AppLabel {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        kind: AppLabel.Strong
        text: qsTr("Who will do it?")
    }
    Repeater {
        model: page.promises.people
        ChoiceCard {
            id: person
            required property string key
            required property string name
            required property string line
            text: name
            sub: line
            chosen: page.who === key
            onClicked: page.who = person.key
        }
    }
    AppLabel {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        kind: AppLabel.Strong
        text: qsTr("By when?")
    }
    Repeater {
        model: page.promises.days
        ChoiceCard {
            id: choice
            required property string key
            required property string name
            required property string line
            text: name
            sub: line
            chosen: page.day === key
            onClicked: page.day = choice.key
        }
    }
    DateField {
        label: qsTr("Another day")
        day: page.day
        today: page.today
        onPicked: day => page.day = day
    }
    DraftLine {
        kept: draft.kept
        typing: draft.running
        onThrown: {
            draft.throwAway()
            page.added()
        }
    }
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: qsTr("Add it")
        onStartClicked: page.backRequested()
        onEndClicked: page.save()
    }
}
