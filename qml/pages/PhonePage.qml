// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One phone that holds a copy: how it is called here, and taking it out when it is lost.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property PhonesViewModel phones
    required property LockViewModel confirm
    readonly property phonesFace face: phones.face
    readonly property string called: face.name

    signal done

    title: face.name
    sub: face.whose
    backText: qsTr("Phones")
    Component.onCompleted: name.text = called
    onCalledChanged: name.text = called

    SaidCard {
        title: qsTr("A copy of this phone is in use")
        lines: !page.face.canRenew ? [] : [
            { glyph: "copy", text: qsTr("Two phones cannot write as one. Go on here as a new phone.") },
            { glyph: "pencil", text: qsTr("What you wrote here stays. What was not taken goes out again.") },
            { glyph: "key", text: qsTr("This phone gets new keys. The old ones stay with the other phone.") },
            { glyph: "link-off", text: qsTr("No other phone of yours has them? Then take the old one out, from another phone.") }]
    }
    Card {
        Fact {
            glyph: "hub"
            title: qsTr("In this circle")
            sub: page.face.circle
        }
        Fact {
            visible: page.face.since !== ""
            glyph: "clock"
            title: page.face.since
        }
    }
    Card {
        spacing: Theme.space3
        Field {
            id: name
            label: qsTr("What you call it")
            hint: qsTr("Only you see this name, on this phone.")
            maximumLength: 40
            onAccepted: save.clicked()
        }
        AppButton {
            id: save
            Layout.fillWidth: true
            visible: name.text.trim() !== page.face.name
            kind: AppButton.Secondary
            text: qsTr("Save the name")
            onClicked: page.phones.rename(name.text)
        }
    }
    SaidCard {
        title: page.face.mine ? qsTr("Lost, or not yours any more?") : qsTr("When you take it out")
        lines: !page.face.canTakeOut ? [] : [
            { glyph: "link-off", text: qsTr("Take it out, and it gets nothing new from this circle.") },
            { glyph: "key", text: qsTr("The parts it could see get new keys. It does not get them.") },
            { glyph: "lock", text: qsTr("What is on it now stays on it. It is locked with its own secret words.") },
            { glyph: "qr", text: qsTr("To come back it needs a new code, and your yes.") }]
    }
    Note {
        visible: page.face.whyNot !== "" && !page.face.canRenew
        text: page.face.whyNot
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.face.canTakeOut || page.face.canRenew
        kind: page.face.canRenew ? AppButton.Primary : AppButton.Stop
        text: page.face.canRenew ? qsTr("Go on as a new phone") : qsTr("Take this phone out")
        onClicked: gate.open()
    }
    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: page.face.canRenew ? qsTr("So that nobody else can let a phone in as you.")
                                   : qsTr("So that nobody else can take your phones out.")
        onConfirmed: {
            if (page.face.canRenew)
                page.phones.renew()
            else
                page.phones.takeOut()
            page.done()
        }
    }
}
