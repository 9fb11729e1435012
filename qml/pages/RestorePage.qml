// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Bringing a backup back: onto a new phone, or in place of what is on this one.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property DataViewModel mine
    required property LockViewModel confirm
    required property var files
    readonly property string problem: mine.face.problem
    property bool replaces: true     // there is something here that it takes the place of

    signal helpClicked
    signal done

    function go() {
        if (file.place.trim() === "") {
            file.error = qsTr("Say where the backup is.")
            reveal(file)
            return
        }
        if (secret.text === "") {
            secret.error = qsTr("Write the secret words it was made with.")
            reveal(secret)
            return
        }
        if (replaces)
            sure.open()
        else
            restore()
    }
    function restore() {
        mine.restore(file.place, secret.text)
        secret.clear()
    }

    title: qsTr("Put a backup back")
    backText: qsTr("My data")
    bare: !replaces
    onProblemChanged: secret.error = problem   // set, not bound: typing takes it away

    HelpPill {
        Layout.alignment: Qt.AlignRight
        Layout.topMargin: 12
        visible: !page.replaces
        onClicked: page.helpClicked()
    }
    AppLabel {
        Layout.fillWidth: true
        visible: !page.replaces
        kind: AppLabel.Title
        text: page.title
    }
    AppLabel {
        Layout.fillWidth: true
        text: page.replaces ? qsTr("What is on this phone now goes, and what is in the backup takes its place. What you shared comes back with the next sharing.")
                            : qsTr("Everything in the backup comes onto this phone.")
    }
    PlaceField {
        id: file
        files: page.files
        label: qsTr("Where the backup is")
        hint: qsTr("Its name ends in .waymark-backup")
        endings: [qsTr("Backups") + " (*.waymark-backup)"]
    }
    SecretField {
        id: secret
        label: qsTr("Its secret words, or its 12 words")
        hint: qsTr("Those it had on the day it was made.")
        onEdited: error = ""
        onAccepted: page.go()
    }
    BusyLine {
        running: page.mine.face.busy !== ""
        text: page.mine.face.busy
    }
    Note {
        glyph: "shield"
        text: qsTr("It is read and checked first. If anything is wrong with it, nothing here changes.")
    }
    AppDialog {
        id: sure
        title: qsTr("Put it in place of what is here?")
        text: qsTr("Changes on this phone that are not in the backup and were not shared are lost.")
        yesText: qsTr("Yes, replace it")
        erases: true
        onAccepted: gate.open()
    }
    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: qsTr("The ones you use now, so that nobody else can do this.")
        onConfirmed: page.restore()
    }
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: qsTr("Go on")
        endEnabled: page.mine.face.busy === ""
        onStartClicked: page.done()
        onEndClicked: page.go()
    }
}
