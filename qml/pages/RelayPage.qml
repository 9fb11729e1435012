// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Where the relay is. It is tried before it is kept.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property SyncViewModel sync

    title: qsTr("The relay")
    sub: qsTr("It passes locked letters between phones. It can't read them.")
    backText: qsTr("Sharing")

    Field {
        id: address
        Layout.fillWidth: true
        label: qsTr("Address")
        hint: qsTr("It starts with https://")
        text: page.sync.face.relay
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
        onEdited: error = ""
    }
    Field {
        id: pin
        Layout.fillWidth: true
        label: qsTr("Pin, if you were given one")
        hint: qsTr("A long code that proves it is the right relay.")
        text: page.sync.face.pin
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
    }
    BusyLine {
        running: page.sync.face.busy
        text: qsTr("Asking the relay…")
    }
    Note {
        visible: page.sync.face.tested !== "" && !page.sync.face.busy
        glyph: page.sync.face.state === 4 ? "warning" : "check"
        text: page.sync.face.tested
    }
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: qsTr("Test and keep")
        endEnabled: !page.sync.face.busy
        onStartClicked: page.backRequested()
        onEndClicked: {
            if (!address.text.trim().startsWith("https://")) {
                address.error = qsTr("The address has to start with https://")
                return
            }
            page.sync.setRelay(address.text.trim(), pin.text.trim())
        }
    }
}
