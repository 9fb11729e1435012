// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The way in with the twelve words, then a new passphrase or PIN. Nothing is lost on the way.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property LockViewModel lock
    readonly property bool choosing: lock.step === LockViewModel.NewSecret

    signal helpClicked

    function useWords() {
        lock.useWords(words.text)
    }
    function choose() {
        if (!secret.check())
            return
        lock.choose(secret.text, secret.pin)
        secret.clear()
    }

    title: choosing ? qsTr("Choose new secret words") : qsTr("Use your 12 words")
    bare: true
    onChoosingChanged: {
        words.text = ""
        contentY = 0
    }

    HelpPill {
        Layout.alignment: Qt.AlignRight
        Layout.topMargin: 12
        onClicked: page.helpClicked()
    }
    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Title
        text: page.title
    }
    AppLabel {
        Layout.fillWidth: true
        text: page.choosing ? qsTr("Your 12 words were right. All your things are still here.")
                            : qsTr("They are on the paper you wrote. Type them in the same order.")
    }
    TextEditor {
        id: words
        Layout.fillWidth: true
        visible: !page.choosing
        label: qsTr("Your 12 words")
        hint: qsTr("Big or small letters are the same.")
        error: page.lock.message
        words: false
        minimumHeight: 96
        enabled: !page.lock.busy && page.lock.waitSeconds === 0
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    }
    AppLabel {
        Layout.fillWidth: true
        visible: page.lock.waitSeconds > 0
        kind: AppLabel.Small
        //: Counts down until the next try
        text: qsTr("%n seconds to go", "", page.lock.waitSeconds)
    }
    NewSecret {
        id: secret
        visible: page.choosing
        mayPin: page.lock.mayPin
        pin: page.lock.usesPin && page.lock.mayPin
        problem: page.choosing ? page.lock.message : ""
        onAccepted: page.choose()
    }
    BusyLine {
        running: page.lock.busy
        text: qsTr("Opening. This takes a moment, so nobody can guess fast.")
    }
    Note {
        visible: !page.choosing
        text: qsTr("No paper? Then nobody can open this phone's copy. Not us, not the council. What you shared is safe on the phones of your circle: ask one of them to invite you again.")
    }
    footer: ButtonPair {
        startText: qsTr("Back")
        endText: page.choosing ? qsTr("Open Waymark") : qsTr("Go on")
        endEnabled: !page.lock.busy && page.lock.waitSeconds === 0 && (page.choosing || words.text.trim() !== "")
        onStartClicked: page.lock.giveUp()
        onEndClicked: page.choosing ? page.choose() : page.useWords()
    }
}
