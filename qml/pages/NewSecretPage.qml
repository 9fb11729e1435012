// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Another passphrase or PIN for the open home. The old one was asked for just before.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property LockSettingsViewModel lock

    signal done

    function change() {
        if (!secret.check())
            return
        lock.change(secret.text, secret.pin)
        secret.clear()
    }

    title: lock.face.changed ? qsTr("It is changed") : qsTr("Change what opens Waymark")
    backText: qsTr("Lock")
    Component.onCompleted: lock.begin()

    NewSecret {
        id: secret
        visible: !page.lock.face.changed
        mayPin: page.lock.face.mayPin
        pin: page.lock.face.usesPin
        problem: page.lock.face.problem
        onAccepted: page.change()
    }
    Note {
        visible: !page.lock.face.changed
        text: qsTr("Your 12 words stay the same. Backups you made before still open with the old ones.")
    }
    EmptyState {
        visible: page.lock.face.changed
        glyph: "check-circle"
        hue: 9
        text: qsTr("Use it the next time you open Waymark.")
    }
    BusyLine {
        running: page.lock.face.busy
        text: qsTr("Changing. This takes a moment.")
    }
    footer: [
        ButtonPair {
            visible: !page.lock.face.changed
            startText: qsTr("Not now")
            endText: qsTr("Change")
            endEnabled: !page.lock.face.busy
            onStartClicked: page.backRequested()
            onEndClicked: page.change()
        },
        AppButton {
            Layout.fillWidth: true
            visible: page.lock.face.changed
            text: qsTr("Done")
            onClicked: page.done()
        }
    ]
}
