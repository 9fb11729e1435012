// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The lock. It needs no signal, never shames, and help is one press away without opening it.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property LockViewModel lock
    readonly property bool low: height < 700

    signal helpClicked
    signal looksClicked

    title: lock.usesPin ? qsTr("Your PIN") : qsTr("Your secret words")
    bare: true
    gap: Theme.space2

    Item {
        Layout.fillWidth: true
        Layout.leftMargin: -page.inset
        Layout.rightMargin: -page.inset
        Layout.topMargin: -Theme.space1
        implicitHeight: Math.max(Math.round(page.height * (page.low ? 0.25 : 0.375)), help.height + 2 * Theme.space4)
        Hills { anchors.fill: parent }
        SignPill {   // somebody may need larger letters to get in at all
            x: Theme.mirrored ? parent.width - width - Theme.space4 : Theme.space4
            y: Theme.space4
            bare: Theme.big
            glyph: "sun"
            text: qsTr("Looks")
            onClicked: page.looksClicked()
        }
        HelpPill {
            id: help
            x: Theme.mirrored ? Theme.space4 : parent.width - width - Theme.space4
            y: Theme.space4
            face: Theme.surface
            onClicked: page.helpClicked()
        }
    }
    AppLabel {
        Layout.fillWidth: true
        Layout.topMargin: page.low ? 4 : Theme.space4
        kind: AppLabel.Title
        horizontalAlignment: Text.AlignHCenter
        text: page.title
    }
    AppLabel {
        Layout.fillWidth: true
        visible: text !== "" && page.lock.message === ""
        kind: AppLabel.Small
        horizontalAlignment: Text.AlignHCenter
        text: page.lock.busy ? qsTr("Opening…") : qsTr("No internet needed")
    }
    AppLabel {
        Layout.fillWidth: true
        visible: page.lock.message !== ""
        kind: AppLabel.SmallStrong
        color: Theme.care
        horizontalAlignment: Text.AlignHCenter
        text: page.lock.message
        Accessible.role: Accessible.Alert
    }
    AppLabel {
        Layout.fillWidth: true
        visible: page.lock.waitSeconds > 0
        kind: AppLabel.Small
        horizontalAlignment: Text.AlignHCenter
        //: Counts down until the next try
        text: qsTr("%n seconds to go", "", page.lock.waitSeconds)
    }
    PinPad {
        Layout.topMargin: Theme.space2
        Layout.leftMargin: Theme.space4
        Layout.rightMargin: Theme.space4
        visible: page.lock.usesPin
        focus: page.lock.usesPin
        entered: page.lock.digitsEntered
        length: page.lock.digitsWanted
        tight: page.low
        busy: page.lock.busy || page.lock.waitSeconds > 0
        onDigitPressed: digit => page.lock.digit(digit)
        onErasePressed: page.lock.erase()
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space3
        Layout.leftMargin: Theme.space2
        Layout.rightMargin: Theme.space2
        visible: !page.lock.usesPin
        spacing: Theme.space3
        SecretField {
            id: secret
            label: qsTr("Secret words")
            focus: !page.lock.usesPin
            enabled: page.lock.waitSeconds === 0
            onAccepted: open.clicked()
        }
        AppButton {
            id: open
            Layout.fillWidth: true
            enabled: !page.lock.busy && page.lock.waitSeconds === 0
            text: qsTr("Open")
            onClicked: {
                page.lock.unlock(secret.text)
                secret.clear()
            }
        }
        BusyLine {
            running: page.lock.busy
            text: qsTr("Opening. This takes a moment, so nobody can guess fast.")
        }
    }
    TextLink {
        Layout.alignment: Qt.AlignHCenter
        text: page.lock.usesPin ? qsTr("Forgot your PIN?") : qsTr("Forgot your words?")
        onClicked: page.lock.forgot()
    }
}
