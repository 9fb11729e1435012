// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A young person makes the circle their own: what changes, and what cannot be unseen, before the passphrase or PIN.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property OwnerViewModel owner
    required property CircleViewModel circle
    required property LockViewModel confirm
    readonly property ownerFace face: owner.face

    signal done

    title: qsTr("This is yours now")
    sub: circle.face.name
    backText: qsTr("Who looks after it")

    SaidCard {
        title: qsTr("What happens")
        lines: !page.face.mayClaim ? [] : [
            { glyph: "check-circle", text: qsTr("You choose who sees what from now on. Nobody has to say yes to it.") },
            { glyph: "eye-off", text: qsTr("All others lose every part at first. You are asked about each, one by one.") },
            { glyph: "key", text: qsTr("Each part gets a new key.") },
            //: %1 is a person's name
            { glyph: "people", text: qsTr("%1 stays in the circle, like the others. You can take them out.").arg(page.face.owner) }]
    }
    SaidCard {
        title: qsTr("Your way back")
        lines: !page.face.mayClaim ? [] : [
            { glyph: "device", text: qsTr("The old way back is over. Choose your own people for when all your phones are lost.") }]
    }
    SaidCard {
        title: qsTr("What can't be undone")
        lines: !page.face.mayClaim ? [] : [
            { glyph: "warning", text: qsTr("What others have read or copied can't be unseen.") },
            { glyph: "message", text: qsTr("They can see that it is yours now.") }]
    }
    Note {
        visible: !page.face.mayClaim && page.face.acting
        glyph: "calendar"
        //: %1 is a day: "Saturday 3 April 2031"
        text: qsTr("It is not time yet. It can be yours from %1.").arg(page.face.until)
    }
    Note {
        visible: !page.face.acting
        glyph: "check-circle"
        text: page.face.mine ? qsTr("It is yours.") : qsTr("Nobody looks after this circle for somebody else.")
    }
    Note {
        visible: page.face.mayClaim && !page.circle.face.online
        glyph: "cloud-off"
        text: qsTr("This phone is offline. It is done when you are next online, and waits until then.")
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.face.mayClaim
        text: qsTr("Make it mine")
        onClicked: gate.open()
    }
    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: qsTr("So that nobody else can do it in your name.")
        onConfirmed: {
            page.owner.claim()
            page.done()
        }
    }
}
