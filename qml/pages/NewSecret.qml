// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Choosing what opens the home: secret words, or six digits where the phone keeps part of the key.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls

ColumnLayout {
    id: root
    property bool mayPin: false
    property bool pin: false
    property string problem
    readonly property alias text: secret.text
    readonly property bool ready: pin ? /^[0-9]{6}$/.test(secret.text) : secret.text.length >= 8

    signal accepted

    function clear() {
        secret.clear()
    }
    // Says what is missing; true when nothing is.
    function check(): bool {
        secret.error = ready ? "" : (pin ? qsTr("A PIN here has 6 digits.") : qsTr("Use 8 letters or more. Four odd words work well."))
        return ready
    }

    Layout.fillWidth: true
    spacing: Theme.space3
    onProblemChanged: secret.error = problem

    ChoiceCard {
        visible: root.mayPin
        text: qsTr("A PIN")
        sub: qsTr("6 digits. This phone keeps part of the key.")
        chosen: root.pin
        onClicked: root.pin = true
    }
    ChoiceCard {
        visible: root.mayPin
        text: qsTr("Secret words")
        sub: qsTr("Stronger. They open your backups too.")
        chosen: !root.pin
        onClicked: root.pin = false
    }
    SecretField {
        id: secret
        label: root.pin ? qsTr("Your new PIN") : qsTr("Your new secret words")
        hint: root.pin ? qsTr("Not 123456, and not all the same.") : qsTr("Four odd words work well.")
        onEdited: error = ""
        onAccepted: root.accepted()
    }
}
