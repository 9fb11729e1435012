// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// An address: hidden until its reader asks for it and gives the passphrase or PIN again.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

Card {
    id: root
    required property PersonViewModel person
    required property LockViewModel confirm
    readonly property personFace face: person.face
    readonly property bool open: face.addressShown || !face.hasAddress

    visible: face.hasAddress || face.canWrite
    endsInRows: true
    Component.onDestruction: person.hideAddress()

    SectionHead { text: qsTr("Address") }
    AppLabel {
        Layout.fillWidth: true
        Layout.topMargin: 4
        visible: root.face.addressShown
        kind: AppLabel.Words
        text: root.face.address
    }
    AppRow {
        visible: root.face.hasAddress && !root.face.addressShown
        glyph: "eye-off"
        title: qsTr("Hidden")
        sub: qsTr("Tap to see it. It is never in search or messages.")
        onClicked: gate.open()
    }
    TextLink {
        Layout.fillWidth: true
        visible: root.face.addressShown
        glyph: "eye-off"
        text: qsTr("Hide it")
        onClicked: root.person.hideAddress()
    }
    TextLink {
        Layout.fillWidth: true
        visible: root.open && root.face.canWrite
        glyph: "pencil"
        text: root.face.hasAddress ? qsTr("Change the address") : qsTr("Write an address")
        onClicked: {
            field.text = root.face.address
            editor.open()
        }
    }
    ConfirmSheet {
        id: gate
        confirm: root.confirm
        reason: qsTr("So that nobody else can read it on your phone.")
        onConfirmed: root.person.showAddress()
    }
    Sheet {
        id: editor
        title: qsTr("Address")
        TextEditor {
            id: field
            Layout.fillWidth: true
            spokenName: qsTr("Address")
            minimumHeight: 96
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        }
        AppButton {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            text: qsTr("Save")
            onClicked: {
                editor.close()
                root.person.setAddress(field.text)
            }
        }
    }
}
