// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Taking somebody out of the circle: what it does, and what it cannot undo, before the passphrase or PIN is given again.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property PersonViewModel person
    required property SharingViewModel sharing
    required property CircleViewModel circle
    required property LockViewModel confirm
    readonly property personFace face: person.face
    readonly property string held: sharing.face.turn >= 0 ? sharing.heldBy(face.key) : ""

    signal done

    //: %1 is a person's name
    title: qsTr("Take %1 out").arg(face.name)
    sub: face.role
    backText: face.name

    SaidCard {
        title: qsTr("What happens")
        lines: [
            //: %1 is a person's name, %2 lists parts of the circle
            page.held === "" ? { glyph: "eye-off", text: qsTr("%1 sees no part of your circle now.").arg(page.face.name) }
                             : { glyph: "eye-off", text: qsTr("%1 gets no more news of: %2.").arg(page.face.name).arg(page.held) },
            //: %1 is a person's name
            { glyph: "key", text: qsTr("Each of these parts gets a new key. %1 does not get it.").arg(page.face.name) },
            { glyph: "device", text: qsTr("All of their phones go out. To come back they need a new code from you.") },
            //: %1 is a person's name
            { glyph: "pencil", text: qsTr("What %1 wrote stays with you, and on %1's phone.").arg(page.face.name) }]
    }
    SaidCard {
        title: qsTr("What can't be undone")
        lines: [
            //: %1 is a person's name
            { glyph: "warning", text: qsTr("What %1 has read, copied, or took a picture of can't be unseen.").arg(page.face.name) },
            { glyph: "device", text: qsTr("What their phone holds by now can stay there. We can't reach into it.") },
            //: %1 is a person's name
            { glyph: "message", text: qsTr("%1 can see that they are out. Not sure how they will take it? Talk to someone you trust first.").arg(page.face.name) }]
    }
    Note {
        visible: !page.circle.face.online
        glyph: "cloud-off"
        text: qsTr("This phone is offline. It is done when you are next online, and waits until then.")
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.face.canRemove
        kind: AppButton.Stop
        //: %1 is a person's name
        text: qsTr("Take %1 out").arg(page.face.name)
        onClicked: gate.open()
    }
    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: qsTr("So that nobody else can take people out of your circle.")
        onConfirmed: {
            page.person.remove()
            page.done()
        }
    }
}
