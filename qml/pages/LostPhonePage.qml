// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Every phone is lost, and this is the new one: asking to be let back into one's own circle, by people or by the
// twelve printed words.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property LostPhoneViewModel lost
    readonly property lostPhoneFace face: lost.face
    readonly property int step: face.step
    property bool byWords: false
    readonly property string problem: face.problem

    signal done

    title: {
        switch (step) {
        case 2:
            return face.byWords ? qsTr("Your words are checked") : qsTr("Read them these words")
        case 3:
            return qsTr("That did not work")
        case 4:
            return qsTr("You are back in")
        }
        return qsTr("I lost my phone")
    }
    sub: step === 0 ? qsTr("This phone can take its place. Nothing you shared is lost.") : ""
    backText: qsTr("More")

    onProblemChanged: {   // set, not bound: typing takes it away
        code.error = face.wordsWrong ? "" : problem
        twelve.error = face.wordsWrong ? problem : ""
    }

    Repeater {
        model: page.step > 0 ? [] : [
            { words: false, text: qsTr("With my people"), sub: qsTr("They hear six words from you and say yes. Then it takes two days.") },
            { words: true, text: qsTr("With my 12 words"), sub: qsTr("From your paper. Nobody has to be asked.") }]
        ChoiceCard {
            required property var modelData
            text: modelData.text
            sub: modelData.sub
            chosen: page.byWords === modelData.words
            onClicked: page.byWords = modelData.words
        }
    }
    TextEditor {
        id: code
        Layout.fillWidth: true
        visible: page.step === 0
        label: qsTr("The circle's code")
        words: false
        minimumHeight: 96
        onEdited: error = ""
    }
    AppLabel {
        Layout.fillWidth: true
        visible: page.step === 0
        kind: AppLabel.Small
        text: qsTr("Anyone in your circle can send it to you: My circle, then \u201cIf their phones are lost\u201d.")
    }
    TextEditor {
        id: twelve
        Layout.fillWidth: true
        visible: page.step === 0 && page.byWords
        label: qsTr("Your 12 words")
        words: false
        minimumHeight: 96
        onEdited: error = ""
    }
    Field {
        id: relay
        Layout.fillWidth: true
        visible: page.step === 0 && page.face.needsRelay
        label: qsTr("The relay's address")
        hint: qsTr("Ask somebody in your circle.")
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
    }
    BusyLine {
        running: page.step === 1
        text: qsTr("Looking for the circle…")
    }
    AppLabel {
        Layout.fillWidth: true
        visible: page.step === 2 && !page.face.byWords
        text: qsTr("Ring your people, or go to them. Read them these six words. They say yes on their own phones.")
    }
    CheckWords {
        visible: page.step === 2 && !page.face.byWords
        words: page.lost.checkWords
    }
    Card {
        visible: page.step === 2 || page.step === 3
        spacing: Theme.space2
        SectionHead {
            visible: page.face.saidWords !== ""
            text: page.face.saidWords
        }
        Note {
            glyph: page.face.stopped || page.step === 3 ? "warning" : "clock"
            text: page.step === 3 ? (page.face.byWords ? qsTr("These words do not open that circle. Check the paper and the code, then try again.")
                                                       : qsTr("The circle does not let this phone ask. Check the code, or ask your people what happened."))
                                  : page.face.stateWords
        }
    }
    BusyLine {
        running: page.step === 2
        text: qsTr("You can leave this page. It goes on by itself while Waymark is open.")
    }
    EmptyState {
        visible: page.step === 4
        glyph: "check-circle"
        hue: 9
        title: qsTr("Everything comes back now")
        text: qsTr("Your old phones are out. Set up again who can let you in, in My circle.")
    }
    AppDialog {
        id: sure
        title: qsTr("Stop asking?")
        text: qsTr("This phone forgets that it asked. You can begin again, with six new words.")
        yesText: qsTr("Stop asking")
        onAccepted: page.lost.giveUp()
    }
    footer: [
        ButtonPair {
            visible: page.step === 0
            startText: qsTr("Not now")
            endText: page.byWords ? qsTr("Let me in") : qsTr("Ask my people")
            endEnabled: code.text.trim() !== "" && (!page.byWords || twelve.text.trim() !== "")
            onStartClicked: page.backRequested()
            onEndClicked: {
                page.lost.begin(code.text, relay.text, page.byWords ? twelve.text : "")
                twelve.text = ""
            }
        },
        AppButton {
            Layout.fillWidth: true
            visible: page.step === 2
            kind: AppButton.Secondary
            text: qsTr("Stop asking")
            onClicked: sure.open()
        },
        AppButton {
            Layout.fillWidth: true
            visible: page.step === 3
            text: qsTr("Try again")
            onClicked: page.lost.giveUp()
        },
        AppButton {
            Layout.fillWidth: true
            visible: page.step === 4
            text: qsTr("Done")
            onClicked: page.done()
        }
    ]
}
