// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Asks for the passphrase or PIN again, before what only its reader may do.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

Sheet {
    id: root
    required property LockViewModel confirm
    property string reason

    signal confirmed

    title: confirm.usesPin ? qsTr("Your PIN again") : qsTr("Your secret words again")

    Connections {
        target: root.confirm
        function onAccepted() {
            if (!root.visible)
                return
            root.close()
            root.confirmed()
        }
    }
    AppLabel {
        Layout.fillWidth: true
        text: root.reason
    }
    AppLabel {
        Layout.fillWidth: true
        visible: text !== ""
        kind: AppLabel.SmallStrong
        color: Theme.care
        text: root.confirm.message
        Accessible.role: Accessible.Alert
    }
    AppLabel {
        Layout.fillWidth: true
        visible: root.confirm.waitSeconds > 0
        kind: AppLabel.Small
        //: Counts down until the next try
        text: qsTr("%n seconds to go", "", root.confirm.waitSeconds)
    }
    PinPad {
        visible: root.confirm.usesPin
        entered: root.confirm.digitsEntered
        length: root.confirm.digitsWanted
        tight: true
        busy: root.confirm.busy || root.confirm.waitSeconds > 0
        onDigitPressed: digit => root.confirm.digit(digit)
        onErasePressed: root.confirm.erase()
    }
    SecretField {
        id: secret
        visible: !root.confirm.usesPin
        label: qsTr("Secret words")
        enabled: root.confirm.waitSeconds === 0
        onAccepted: goOn.clicked()
    }
    BusyLine {
        running: root.confirm.busy
        text: qsTr("Checking. This takes a moment, so nobody can guess fast.")
    }
    AppButton {
        id: goOn
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        visible: !root.confirm.usesPin
        enabled: !root.confirm.busy && root.confirm.waitSeconds === 0
        text: qsTr("Go on")
        onClicked: {
            root.confirm.unlock(secret.text)
            secret.clear()
        }
    }
}
