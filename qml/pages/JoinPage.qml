// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Coming in with a code: type or paste it, read six words out, wait for a yes.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property JoinViewModel join
    readonly property int step: join.face.step
    readonly property string problem: join.face.problem

    signal done

    title: step === 3 ? qsTr("You are in") : (step === 2 ? qsTr("Read them these words") : qsTr("I have a code"))
    sub: step === 0 ? qsTr("Ten words, 33 numbers, or the text of the picture code.") : ""
    backText: qsTr("People")

    onProblemChanged: code.error = problem   // set, not bound: typing takes it away

    TextEditor {
        id: code
        Layout.fillWidth: true
        visible: page.step === 0
        label: qsTr("The code")
        words: false
        minimumHeight: 96
        onEdited: error = ""
    }
    Field {
        id: relay
        Layout.fillWidth: true
        visible: page.step === 0 && page.join.face.needsRelay
        label: qsTr("The relay's address")
        hint: qsTr("Ask the person who invited you.")
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
    }
    BusyLine {
        running: page.step === 1
        text: qsTr("Looking for the circle…")
        cancelText: qsTr("Stop")
        onCancelClicked: page.join.cancel()
    }
    AppLabel {
        Layout.fillWidth: true
        visible: page.step === 2
        text: qsTr("See or ring the person who invited you. Read these words to them. They say yes on their phone.")
    }
    CheckWords {
        visible: page.step === 2
        words: page.join.checkWords
    }
    BusyLine {
        running: page.step === 2
        text: qsTr("Waiting for their phone. You can leave this page. It goes on by itself.")
    }
    EmptyState {
        visible: page.step === 3
        glyph: "check-circle"
        hue: 9
        title: page.join.face.circle
        text: qsTr("What they share with you will come in a moment.")
    }
    footer: [
        ButtonPair {
            visible: page.step === 0
            startText: qsTr("Not now")
            endText: qsTr("Go on")
            endEnabled: code.text.trim() !== ""
            onStartClicked: page.backRequested()
            onEndClicked: page.join.join(code.text, relay.text)
        },
        AppButton {
            Layout.fillWidth: true
            visible: page.step === 3
            text: qsTr("Done")
            onClicked: page.done()
        }
    ]
}
