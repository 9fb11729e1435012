// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Going out of somebody's circle: what stays and what goes, before the passphrase or PIN is given again.
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

    signal done

    title: qsTr("Leave this circle")
    sub: face.name
    backText: qsTr("My circle")

    SaidCard {
        title: qsTr("What goes")
        lines: !page.face.canLeave ? [] : [
            { glyph: "eye-off", text: qsTr("You see nothing of this circle any more.") },
            { glyph: "device", text: qsTr("What others wrote goes from your phones when they are next online.") },
            { glyph: "key", text: qsTr("The parts you could see get new keys. You do not get them.") }]
    }
    SaidCard {
        title: qsTr("What stays")
        lines: !page.face.canLeave ? [] : [
            { glyph: "pencil", text: qsTr("What you wrote stays with them. It stays on this phone too. My data can take it out.") },
            //: %1 is a person's name
            { glyph: "people", text: qsTr("%1 can see that you left.").arg(page.face.owner) }]
    }
    SaidCard {
        title: qsTr("What can't be undone")
        lines: !page.face.canLeave ? [] : [
            //: %1 is a person's name
            { glyph: "warning", text: qsTr("To come back you need a new code from %1.").arg(page.face.owner) }]
    }
    Note {
        visible: !page.face.canLeave && !page.face.over
        glyph: "lock"
        text: qsTr("This circle is yours, so it is not left. You can take others out of it.")
    }
    Note {
        visible: page.face.canLeave && !page.face.online
        glyph: "cloud-off"
        text: qsTr("This phone is offline. The others hear of it when you are next online.")
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.face.canLeave
        kind: AppButton.Stop
        text: qsTr("Leave this circle")
        onClicked: gate.open()
    }
    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: qsTr("So that nobody else can take you out.")
        onConfirmed: {
            page.circle.leave()
            page.done()
        }
    }
}
