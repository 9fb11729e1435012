// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What is left of a circle that was closed, that was left, or that the relay says is over: at the relay, where its owner
// can have it deleted at once, and on this phone. Neither can be undone, so the passphrase or PIN is given again.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property CircleViewModel circle
    required property LockViewModel confirm
    readonly property circleFace face: circle.face
    property bool takesOff: false  // what is asked for again: off this phone, or at the relay

    signal done
    signal dataOpened

    function ask(off: bool) {
        takesOff = off
        gate.open()
    }

    title: qsTr("Delete what is left of it")
    sub: face.name
    backText: qsTr("My circle")

    SaidCard {
        title: qsTr("At the relay")
        lines: !page.face.canDelete ? [] : [
            { glyph: "link-off", text: page.face.deletesOn === "" ? qsTr("It deletes all it holds at once, instead of within 30 days.")
                                       //: %1 is a day: "Thursday 12 November 2026"
                                       : qsTr("It deletes all it holds at once, and not only by %1.").arg(page.face.deletesOn) },
            { glyph: "people", text: qsTr("A phone that was off all this time can fetch nothing more.") },
            { glyph: "warning", text: qsTr("It can't be undone.") }]
    }
    Note {
        visible: page.face.deletesNow
        glyph: "cloud-off"
        text: qsTr("The relay deletes it when this phone is next online.")
    }
    AppButton {
        Layout.fillWidth: true
        visible: page.face.canDelete
        kind: AppButton.Stop
        text: qsTr("Delete it at the relay now")
        onClicked: page.ask(false)
    }
    SaidCard {
        title: qsTr("Is it really over?")
        lines: !(page.face.out || page.face.saidClosed) ? [] : [
            { glyph: "info", text: qsTr("Only the relay says so. This phone can't check it.") },
            { glyph: "phone", text: qsTr("Ask somebody in the circle first, if you can.") },
            { glyph: "letter", text: qsTr("What you wrote and nobody got yet is only here.") }]
    }
    SaidCard {
        title: qsTr("On this phone")
        lines: !page.face.canTakeOff ? [] : [
            { glyph: "device", text: qsTr("All of it goes from here: what was written, its history, photos and papers.") },
            { glyph: "download", text: qsTr("What you want to keep, take out as a file first.") },
            { glyph: "warning", text: qsTr("It can't be undone. Backups made before still have it.") }]
    }
    AppButton {
        Layout.fillWidth: true
        visible: page.face.canTakeOff
        kind: AppButton.Secondary
        glyph: "download"
        text: qsTr("Open My data")
        onClicked: page.dataOpened()
    }
    Note {
        visible: !page.face.canDelete && !page.face.canTakeOff && !page.face.deletesNow
        glyph: "info"
        text: qsTr("This circle still goes on. Leave it or close it first.")
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.face.canTakeOff
        kind: AppButton.Stop
        text: qsTr("Take it off this phone")
        onClicked: page.ask(true)
    }
    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: qsTr("So that nobody else can delete your things.")
        onConfirmed: {
            if (page.takesOff)
                page.circle.takeOff()
            else
                page.circle.deleteAtRelay()
            page.done()
        }
    }
}
