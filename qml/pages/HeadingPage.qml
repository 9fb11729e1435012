// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One heading: my words, what I need, promises, how ready I feel, plan B, and who sees it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property HeadingViewModel heading
    required property PromisesViewModel promises
    required property FormsViewModel forms
    required property SharingViewModel sharing
    required property FilesViewModel attached
    required property var files
    property int number: 0
    property bool settles: false     // opened to pick between two versions: goes on to them once they are read

    signal editorOpened(string field)
    signal versionsOpened(string field)
    signal promiseAdded
    signal promiseOpened(string key)
    signal historyOpened(string record)
    signal tableOpened

    title: heading.face.name
    sub: heading.face.changedLine
    glyph: Theme.headingGlyphs[Math.max(0, heading.face.hue)]
    hue: heading.face.hue
    backText: qsTr("Plan")

    function goOn() {
        const face = heading.face
        if (!settles || face.number !== number || !(face.wordsHaveTwo || face.needsHaveTwo))
            return
        settles = false
        versionsOpened(face.wordsHaveTwo ? "my_words" : "needs")
    }
    Timer {   // once this page is itself on the trail
        interval: 0
        running: page.settles
        onTriggered: page.goOn()
    }
    Connections {
        target: page.heading
        function onFaceChanged() { page.goOn() }
    }
    HeadingText {
        title: page.heading.face.mine ? qsTr("In my words") : qsTr("In their own words")
        text: page.heading.face.words
        hue: page.heading.face.hue
        canEdit: page.heading.face.mine      // others offer words, at the foot
        editName: qsTr("Change my words")
        hasTwo: page.heading.face.wordsHaveTwo
        hasDraft: page.heading.face.wordsHaveDraft
        emptyText: page.heading.face.mine ? qsTr("Nothing written yet. Any words are good words.") : qsTr("Nothing written yet.")
        onEdited: page.editorOpened("my_words")
        onSettled: page.versionsOpened("my_words")
    }
    SuggestionCard {
        suggestions: page.heading.suggestions
        visible: page.heading.face.mine && page.heading.suggestions.count > 0
        onUsed: key => page.heading.useSuggestion(key)
    }
    HeadingText {
        title: page.heading.face.mine ? qsTr("What I need") : qsTr("What they need")
        visible: text !== "" || page.heading.face.canWrite
        text: page.heading.face.needs
        hue: page.heading.face.hue
        canEdit: page.heading.face.canWrite
        editName: page.heading.face.mine ? qsTr("Change what I need") : qsTr("Change what they need")
        hasTwo: page.heading.face.needsHaveTwo
        hasDraft: page.heading.face.needsHaveDraft
        emptyText: qsTr("What would help? Who could do it?")
        onEdited: page.editorOpened("needs")
        onSettled: page.versionsOpened("needs")
    }
    Card {
        endsInRows: page.heading.promises.count > 0
        SectionHead {
            text: qsTr("Promises")
            action: page.heading.face.canWrite ? qsTr("Add one") : ""
            actionName: qsTr("Add a promise")
            onActionClicked: page.promiseAdded()
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 6
            visible: page.heading.promises.count === 0
            kind: AppLabel.Small
            text: qsTr("Who will do what, and by when? No promises yet.")
        }
        PromiseList {
            Layout.topMargin: 4
            promises: page.heading.promises
            sheet: promiseSheet
            onOpened: key => promiseSheet.show(key)
        }
        Chip {
            Layout.topMargin: 10
            Layout.maximumWidth: parent.width
            visible: Array.from(page.forms.begun).includes("promise " + page.heading.face.number)
            glyph: "pencil"
            text: qsTr("You have a draft here")
        }
    }
    Card {
        visible: page.heading.readiness.count > 0
        endsInRows: true
        SectionHead { text: page.heading.face.mine ? qsTr("How ready I feel") : qsTr("How ready they feel") }
        Repeater {
            model: page.heading.readiness
            ColumnLayout {
                id: skill
                required property int index
                required property string key
                required property string text
                required property int step
                required property bool canChange
                Layout.fillWidth: true
                Layout.topMargin: index === 0 ? 4 : 0
                spacing: 0
                Rule { visible: skill.index > 0 }
                ReadinessPills {
                    text: skill.text
                    step: Math.max(0, skill.step)
                    hue: page.heading.face.hue
                    interactive: skill.canChange
                    onClicked: page.heading.setReadiness(skill.key, (skill.step + 1) % 3)
                }
            }
        }
    }
    HeadingText {
        title: qsTr("If it goes wrong")
        visible: text !== "" || page.heading.face.canWrite
        text: page.heading.face.planB
        hue: page.heading.face.hue
        canEdit: page.heading.face.canWrite
        editName: qsTr("Change plan B")
        hasTwo: page.heading.face.planBHasTwo
        hasDraft: page.heading.face.planBHasDraft
        emptyText: qsTr("A plan B for this part.")
        onEdited: page.editorOpened("plan_b")
        onSettled: page.versionsOpened("plan_b")
    }
    FilesCard {
        attached: page.attached
        files: page.files
        record: page.heading.face.key
        canAdd: page.heading.face.canWrite
    }
    WhoSeesThis {
        sharing: page.sharing
        sections: [page.heading.face.section]
        onTableOpened: page.tableOpened()
    }
    Card {
        visible: page.heading.face.key !== ""
        topPadding: 0
        AppRow {
            glyph: "history"
            title: qsTr("What changed")
            sub: qsTr("Who wrote what, and when")
            onClicked: page.historyOpened(page.heading.face.key)
        }
    }
    LawNote {
        visible: page.heading.face.law !== ""
        words: page.heading.face.law
        source: page.heading.face.lawSource
    }
    PromiseSheet {
        id: promiseSheet
        promises: page.promises
        onHistoryOpened: record => page.historyOpened(record)
        onPromiseOpened: key => page.promiseOpened(key)
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.heading.face.readable
        text: page.heading.face.mine ? qsTr("Write in my words") : qsTr("Offer some words")
        glyph: "pencil"
        onClicked: page.editorOpened("my_words")
    }
}
