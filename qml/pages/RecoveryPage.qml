// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The twelve words that open the home when the passphrase is forgotten. Nobody has to look at them now. They show on a
// press, and nothing here copies, prints or keeps them in the clear.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property RecoveryViewModel recovery
    required property LockViewModel confirm
    readonly property recoveryFace face: recovery.face
    readonly property bool asking: face.first > 0 && !face.right

    signal done

    function show() {
        if (face.offered)
            recovery.show()
        else
            gate.open()
    }

    title: face.right ? qsTr("You have your words") : (asking ? qsTr("Two of your words") : qsTr("Your 12 words"))
    sub: asking ? qsTr("Look at your paper. This is only to be sure.") : ""
    backText: qsTr("Lock")
    Component.onDestruction: recovery.leave()

    ColumnLayout {
        Layout.fillWidth: true
        visible: !page.asking && !page.face.right && !page.face.shown
        spacing: Theme.space3
        AppLabel {
            Layout.fillWidth: true
            text: qsTr("They open Waymark on this phone if you forget your own secret words. Write them on paper.")
        }
        Card {
            topPadding: 4
            AppRow {
                interactive: false
                glyph: "key"
                title: qsTr("They work like a door key")
                sub: qsTr("Anyone who has all 12 and this phone, or a backup of it, can open it.")
            }
            Rule { inset: Theme.big ? 0 : 52 }
            AppRow {
                interactive: false
                glyph: "eye-off"
                title: qsTr("Nobody else has them")
                sub: qsTr("Not us, not the council. We can't send them to you later.")
            }
            Rule { inset: Theme.big ? 0 : 52 }
            AppRow {
                interactive: false
                glyph: "pencil"
                title: qsTr("Paper is best")
                sub: qsTr("Waymark does not copy, print or send them. A photo can be seen by others.")
            }
        }
        Note {
            visible: page.face.kept
            glyph: "check-circle"
            text: qsTr("You have shown that you have them.")
        }
        TextLink {
            Layout.fillWidth: true
            visible: !page.face.offered
            glyph: "sync"
            text: qsTr("Somebody saw them? Make 12 new ones")
            onClicked: renew.open()
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: page.face.shown
        spacing: Theme.space3
        AppLabel {
            Layout.fillWidth: true
            text: qsTr("Write them down in this order. Is anyone looking over your shoulder?")
        }
        NumberedWords { words: page.recovery.words }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: page.asking
        spacing: Theme.space3
        Field {
            id: first
            Layout.fillWidth: true
            //: %1 is 1 to 12
            label: qsTr("Word number %1").arg(page.face.first)
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        }
        Field {
            id: second
            Layout.fillWidth: true
            label: qsTr("Word number %1").arg(page.face.second)
            error: page.face.problem
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            onAccepted: page.recovery.check(first.text, second.text)
        }
        TextLink {
            Layout.fillWidth: true
            glyph: "eye"
            text: qsTr("Show me the words again")
            onClicked: page.show()
        }
    }
    EmptyState {
        visible: page.face.right
        glyph: "check-circle"
        hue: 9
        text: qsTr("Keep the paper where only you find it, away from this phone.")
    }
    BusyLine {
        running: page.face.busy
        text: qsTr("One moment…")
    }
    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: qsTr("So that nobody else can read your 12 words on your phone.")
        onConfirmed: page.recovery.show()
    }
    ConfirmSheet {
        id: renewGate
        confirm: page.confirm
        reason: qsTr("Then 12 new words are made.")
        onConfirmed: page.recovery.replace()
    }
    AppDialog {
        id: renew
        title: qsTr("Make 12 new words?")
        text: qsTr("The old ones open nothing on this phone from then on. Backups you made before still open with the old ones.")
        yesText: qsTr("Make new ones")
        onAccepted: renewGate.open()
    }
    footer: [
        ButtonPair {
            visible: !page.face.shown && !page.asking && !page.face.right
            startText: qsTr("Later")
            endText: qsTr("Show my words")
            endEnabled: !page.face.busy
            onStartClicked: page.done()
            onEndClicked: page.show()
        },
        ButtonPair {
            visible: page.face.shown
            startText: qsTr("Cover them")
            endText: qsTr("I wrote them")
            onStartClicked: page.recovery.cover()
            onEndClicked: page.recovery.askForTwo()
        },
        ButtonPair {
            visible: page.asking && !page.face.shown
            startText: qsTr("Later")
            endText: qsTr("Check")
            endEnabled: !page.face.busy && first.text.trim() !== "" && second.text.trim() !== ""
            onStartClicked: page.done()
            onEndClicked: page.recovery.check(first.text, second.text)
        },
        AppButton {
            Layout.fillWidth: true
            visible: page.face.right
            text: qsTr("Done")
            onClicked: page.done()
        }
    ]
}
