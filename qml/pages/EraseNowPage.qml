// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Erasing something for good and for everybody: where it goes from and when, and what nobody can promise, before the
// passphrase or PIN is given again.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property BinViewModel bin
    required property CircleViewModel circle
    required property LockViewModel confirm

    signal done

    title: qsTr("Erase now")
    sub: page.bin.chosen
    backText: qsTr("Bin")

    SaidCard {
        title: qsTr("What goes, and when")
        lines: [
            { glyph: "device", text: qsTr("At once: it goes from this phone, with its history and its photos and papers. The bin does not keep it.") },
            { glyph: "sync", text: qsTr("From the relay: as soon as this phone has shared everything.") },
            { glyph: "people", text: qsTr("From the others\u2019 phones: when they are next online.") }]
    }
    SaidCard {
        title: qsTr("What stays")
        lines: [
            { glyph: "shield", text: qsTr("Everything else. Nothing other than this is lost.") },
            { glyph: "pencil", text: qsTr("What somebody typed about it and had not sent yet stays on their phone. Only they can read it.") }]
    }
    SaidCard {
        title: qsTr("What nobody can promise")
        lines: [
            { glyph: "eye", text: qsTr("Somebody may have copied it, or taken a picture of it.") },
            { glyph: "download", text: qsTr("Backups and files made before still have it.") },
            { glyph: "warning", text: qsTr("It can\u2019t be taken back. Nobody can, not even us.") }]
    }
    Note {
        visible: !page.circle.face.online
        glyph: "cloud-off"
        text: qsTr("This phone is offline. It goes from here now. The relay deletes it when you are next online.")
    }
    footer: AppButton {
        Layout.fillWidth: true
        kind: AppButton.Stop
        text: qsTr("Erase it for everybody")
        onClicked: gate.open()
    }
    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: qsTr("So that nobody else can erase your things.")
        onConfirmed: {
            page.bin.eraseNow()
            page.done()
        }
    }
}
