// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Finds words in what its reader may read, as they are typed. Where somebody lives, their school and who they are is
// found, and never quoted. Nothing that is typed here is kept.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property SearchViewModel search
    readonly property bool asked: search.face.query !== ""

    signal resultOpened(string page, string target, string circle)
    signal peopleOpened
    signal helplinesOpened

    title: qsTr("Find")
    backText: qsTr("Back")

    Keys.onDownPressed: page.step(true)
    Keys.onUpPressed: page.step(false)

    // The arrows go through what was found, and back to what was typed.
    function step(forward: bool) {
        const next = Window.activeFocusItem?.nextItemInFocusChain(forward) ?? null
        for (let up = next; up; up = up.parent) {
            if (up === page)
                next.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason)
        }
    }

    Timer {
        id: pause
        interval: 120
        onTriggered: page.search.find(words.text)
    }
    Field {
        id: words
        Layout.fillWidth: true
        label: qsTr("What are you looking for?")
        placeholder: qsTr("A name, a place, a word")
        focus: true
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        onEdited: pause.restart()
        onAccepted: {
            pause.stop()
            page.search.find(text)
            page.step(true)
        }
    }
    SearchGroup { title: qsTr("People"); rows: page.search.people; onOpened: (where, target, circle) => page.resultOpened(where, target, circle) }
    SearchGroup { title: qsTr("Plan"); rows: page.search.plan; onOpened: (where, target, circle) => page.resultOpened(where, target, circle) }
    SearchGroup { title: qsTr("Promises"); rows: page.search.promises; onOpened: (where, target, circle) => page.resultOpened(where, target, circle) }
    SearchGroup { title: qsTr("Dates"); rows: page.search.dates; onOpened: (where, target, circle) => page.resultOpened(where, target, circle) }
    SearchGroup { title: qsTr("Learning"); rows: page.search.learning; onOpened: (where, target, circle) => page.resultOpened(where, target, circle) }
    SearchGroup { title: qsTr("Helplines"); rows: page.search.helplines; onOpened: (where, target, circle) => page.resultOpened(where, target, circle) }
    EmptyState {
        visible: page.asked && page.search.face.found === 0
        glyph: "question"
        //: Nothing was found. %1 is what was typed
        title: qsTr("Nothing for \u201c%1\u201d").arg(page.search.face.query)
        text: qsTr("Try the start of a word, or another word. Parts that are not shared with you are not searched.")
        AppButton {
            Layout.fillWidth: true
            kind: AppButton.Secondary
            glyph: "people"
            text: qsTr("See everyone")
            onClicked: page.peopleOpened()
        }
        AppButton {
            Layout.fillWidth: true
            kind: AppButton.Secondary
            glyph: "phone"
            text: qsTr("See all helplines")
            onClicked: page.helplinesOpened()
        }
    }
    Card {
        visible: !page.asked
        endsInRows: true
        topPadding: 6
        Repeater {
            model: [{ glyph: "people", name: qsTr("People"), line: qsTr("By name or by what they are") },
                    { glyph: "plan", name: qsTr("Your plan"), line: qsTr("Any word in the parts you can read") },
                    { glyph: "promise", name: qsTr("Promises and dates"), line: qsTr("What, who, where") },
                    { glyph: "phone", name: qsTr("Helplines"), line: qsTr("By what is wrong: debt, home, stress") }]
            ColumnLayout {
                id: hint
                required property int index
                required property var modelData
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: hint.index > 0
                    inset: Theme.big ? 0 : 52
                }
                AppRow {
                    interactive: false
                    glyph: hint.modelData.glyph
                    title: hint.modelData.name
                    sub: hint.modelData.line
                }
            }
        }
    }
    QuietLine {
        glyph: "eye-off"
        text: qsTr("Only you see this page. What you type is not kept.")
    }
}
