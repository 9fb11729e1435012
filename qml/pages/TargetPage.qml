// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What its reader aims at: a new target, or one to change, mark as done or put away.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property LearningViewModel learning
    required property FormsViewModel forms
    required property string today
    property string key        // empty: a new one
    property string day
    property bool met: false
    readonly property bool fresh: key === ""

    signal done
    signal historyOpened(string record)

    function save() {
        if (name.text.trim() === "") {
            name.error = qsTr("Write the target.")
            page.reveal(name)
            return
        }
        draft.finish()
        learning.saveTarget(Object.assign({ key: key }, draft.written), draft.seen)
        done()
    }

    title: fresh ? qsTr("A new target") : qsTr("My target")
    backText: qsTr("Learning")
    Component.onCompleted: {
        const row = Object.assign({ title: "", progress: "", date: "", met: false }, learning.targets.row(key))
        met = row.met
        draft.begin({ title: row.title, progress: row.progress, date: row.date })
    }

    FormKeeper {
        id: draft
        forms: page.forms
        page: page
        form: "target"
        about: page.fresh ? "new" : page.key
        written: ({ title: name.text, progress: progress.text, date: page.day })
        onFilled: words => {
            name.text = words.title
            progress.text = words.progress
            page.day = words.date
        }
    }
    Field {
        id: name
        label: qsTr("What do you want to do?")
        words: true
        onEdited: error = ""
    }
    Field {
        id: progress
        label: qsTr("How far are you?")
        hint: qsTr("Like: Speaking done, writing next")
        words: true
    }
    DateField {
        label: qsTr("By when?")
        day: page.day
        today: page.today
        canBeEmpty: true
        onPicked: day => page.day = day
    }
    AppButton {
        Layout.fillWidth: true
        visible: !page.fresh
        kind: AppButton.Secondary
        glyph: page.met ? "undo" : "check"
        text: page.met ? qsTr("It is not done after all") : qsTr("It is done")
        onClicked: {
            page.learning.reachTarget(page.key, !page.met)
            page.done()
        }
    }
    TextLink {
        visible: !page.fresh
        glyph: "history"
        text: qsTr("What changed")
        onClicked: page.historyOpened(page.key)
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
