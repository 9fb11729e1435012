// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Every control that no other specimen shows.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls

AppPage {
    id: root
    property bool reminders: true

    title: qsTr("Controls")
    backText: qsTr("More")

    AppButton { Layout.fillWidth: true; text: qsTr("Save") }
    AppButton { Layout.fillWidth: true; kind: AppButton.Secondary; text: qsTr("I have a code from someone") }
    AppButton { Layout.fillWidth: true; kind: AppButton.Quiet; text: qsTr("Skip") }
    AppButton { Layout.fillWidth: true; kind: AppButton.Stop; text: qsTr("Erase this phone"); glyph: "erase" }
    AppButton { Layout.fillWidth: true; enabled: false; text: qsTr("Send the code") }
    Note { text: qsTr("You can send it when you are online.") }
    Field { label: qsTr("What shall we call you?"); hint: qsTr("Any name. No email, no phone number."); text: "Selam" }
    Field { label: qsTr("Phone number"); placeholder: qsTr("07"); error: qsTr("Phone number: use digits only, such as 07700 900123."); text: "0770x" }
    SecretField { label: qsTr("Passphrase"); hint: qsTr("Four words you will remember."); text: "four words" }
    TextEditor { label: qsTr("In my words"); placeholder: qsTr("Write as you speak. You can change it later.") }
    Card {
        topPadding: 4
        AppSwitch { text: qsTr("Reminders"); sub: qsTr("They never say what about"); on: root.reminders; onSwitched: on => root.reminders = on }
        Rule {}
        AppSwitch { text: qsTr("Screenshots"); on: false }
    }
    Flow {
        Layout.fillWidth: true
        spacing: 8
        Chip { text: qsTr("Booked"); tone: Chip.Way }
        Chip { text: qsTr("Now"); tone: Chip.Sun; glyph: "bell" }
        Chip { text: qsTr("Kept"); tone: Chip.Good; glyph: "check" }
        Chip { text: qsTr("Late, 2 days"); tone: Chip.Care; glyph: "clock" }
        Chip { text: qsTr("Erased"); tone: Chip.Stop; glyph: "erase" }
        Chip { text: qsTr("By Friday") }
    }
    ChoiceCard { text: qsTr("On this phone only"); sub: qsTr("Nobody else sees it"); chosen: true }
    ChoiceCard { text: qsTr("With my circle") }
    BusyLine { text: qsTr("Getting your plan from Dawn's phone"); progress: 0.4; cancelText: qsTr("Stop for now") }
    QrView {
        Layout.alignment: Qt.AlignHCenter
        implicitWidth: 200
        side: 21
        modules: "111111100101101111111100000101101001000001101110101010101011101101110100110101011101101110101101001011101100000100010101000001111111101010101111111000000001100100000000101010111011010101011010100010101101001110100110111010011010101101101001101110010011010101101010101101001011101010000000011010110110100111111100101011010101100000101101001101001101110101011010111010101110101010101101011101101110100110101001011100000101011010101101111111101010110101101".substring(0, 441)
    }
    EmptyState { glyph: "calendar"; hue: 1; title: qsTr("Nothing booked"); text: qsTr("Dates for learning show up here.") }
}
