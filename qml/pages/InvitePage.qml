// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Asking somebody in: who they are, what they may see, the code, the six words, and yes.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property InviteViewModel invite
    required property LockViewModel confirm
    readonly property int step: invite.face.step
    readonly property bool replaces: invite.face.replaces !== ""
    readonly property string goes: invite.face.replacedName
    property bool choosingWhat: replaces

    title: {
        if (step === 4)
            return qsTr("They are in")
        if (step === 3)
            return qsTr("Is it really them?")
        return invite.face.ownDevice ? qsTr("Add a phone") : (replaces ? qsTr("Change my adviser") : qsTr("Invite someone"))
    }
    sub: step === 0 && !invite.face.ownDevice ? (choosingWhat ? qsTr("What may they see? You can change it later.") : qsTr("Who are they to you?")) : ""
    backText: qsTr("My circle")

    SaidCard {
        //: %1 is a person's name
        title: qsTr("%1 goes, somebody new comes").arg(page.goes)
        lines: page.step > 0 || !page.replaces ? [] : [
            //: %1 is a person's name
            { glyph: "qr", text: qsTr("You make a code for the new one. %1 stays until you let them in.").arg(page.goes) },
            //: %1 is a person's name
            { glyph: "key", text: qsTr("Then %1 goes in the same step. What %1 could see gets new keys.").arg(page.goes) },
            //: %1 is a person's name, %2 lists parts of the circle
            page.invite.face.replacedSaw === "" ? { glyph: "eye-off", text: qsTr("%1 sees no part of your circle now.").arg(page.goes) }
                                                : { glyph: "eye", text: qsTr("%1 sees now: %2. You choose anew for the new one.").arg(page.goes).arg(page.invite.face.replacedSaw) },
            //: %1 is a person's name
            { glyph: "warning", text: qsTr("What %1 has read, or copied, can't be unseen.").arg(page.goes) }]
    }

    Repeater {
        model: page.step === 0 && !page.choosingWhat && !page.invite.face.ownDevice ? page.invite.roles : null
        ChoiceCard {
            id: role
            required property string key
            required property string name
            required chosen
            text: name
            onClicked: page.invite.chooseRole(role.key)
        }
    }
    Card {
        visible: page.step === 0 && page.choosingWhat
        topPadding: 4
        Repeater {
            model: page.invite.sections
            ColumnLayout {
                id: section
                required property int index
                required property string key
                required property string name
                required property int access
                required property string words
                Layout.fillWidth: true
                spacing: 0
                Rule { visible: section.index > 0 }
                AppSwitch {
                    Layout.fillWidth: true
                    text: section.name
                    sub: section.access > 0 ? qsTr("They can read it") : qsTr("They can't see it")
                    on: section.access > 0
                    onSwitched: on => page.invite.chooseSection(section.key, on ? 1 : 0)
                }
                AppSwitch {
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.space4
                    visible: section.access > 0
                    text: qsTr("They can write too")
                    //: Read out for a switch under a part's own. %1 is the part: "Money"
                    spokenName: qsTr("%1: they can write too").arg(section.name)
                    sub: qsTr("They add and change. Your own words stay yours.")
                    on: section.access > 1
                    onSwitched: on => page.invite.chooseSection(section.key, on ? 2 : 1)
                }
                AppLabel {
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.space4
                    Layout.bottomMargin: Theme.space3
                    visible: section.access > 0 && section.words !== ""
                    kind: AppLabel.Small
                    //: A list of lines follows
                    text: qsTr("What they will see:") + "\n" + section.words
                }
            }
        }
    }
    Note {
        visible: page.step === 0 && page.choosingWhat
        text: qsTr("Your journal and your story are only ever yours.")
    }
    BusyLine {
        running: page.step === 1
        text: qsTr("One moment…")
        cancelText: qsTr("Stop")
        onCancelClicked: page.invite.cancel()
    }
    InviteCode {
        visible: page.step === 2 && !page.invite.face.expired
        face: page.invite.face
    }
    Note {
        visible: page.invite.face.expired
        glyph: "clock"
        text: qsTr("This code is too old. Make a new one.")
    }
    Card {
        visible: page.step === 3
        spacing: Theme.space3
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Strong
            //: %1 is the name somebody gave themselves
            text: qsTr("%1 wants to come in").arg(page.invite.face.who)
        }
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Small
            text: qsTr("See them or ring them. Let them read their six words first. Do they match?")
        }
        CheckWords { words: page.invite.checkWords }
    }
    Note {
        visible: page.step === 3 && page.replaces
        glyph: "link-off"
        //: %1 is a person's name
        text: qsTr("When you say yes, %1 is out.").arg(page.goes)
    }
    EmptyState {
        visible: page.step === 4
        glyph: "check-circle"
        hue: 9
        title: page.invite.face.who
        text: qsTr("They will see what you chose when their phone is next online.")
              //: %1 is a person's name
              + (page.replaces ? " " + qsTr("%1 is out.").arg(page.goes) : "")
    }
    Note {
        visible: page.invite.face.problem !== ""
        glyph: "warning"
        text: page.invite.face.problem
    }
    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: qsTr("So that nobody else can take people out of your circle.")
        onConfirmed: page.invite.approve()
    }
    footer: [
        AppButton {
            Layout.fillWidth: true
            visible: page.step === 0 && !page.choosingWhat && !page.invite.face.ownDevice
            text: qsTr("Go on")
            onClicked: page.choosingWhat = true
        },
        AppButton {
            Layout.fillWidth: true
            visible: (page.step === 0 && (page.choosingWhat || page.invite.face.ownDevice)) || page.invite.face.expired
            glyph: "qr"
            text: qsTr("Make the code")
            onClicked: page.invite.make()
        },
        AppButton {
            Layout.fillWidth: true
            visible: page.step === 2
            kind: AppButton.Secondary
            text: qsTr("Take this code back")
            onClicked: page.invite.cancel()
        },
        ButtonPair {
            visible: page.step === 3
            startText: qsTr("I'm not sure")
            endText: qsTr("Yes, they match")
            onStartClicked: page.invite.refuse()
            onEndClicked: page.replaces ? gate.open() : page.invite.approve()
        },
        AppButton {
            Layout.fillWidth: true
            visible: page.step === 4
            text: qsTr("Done")
            onClicked: page.backRequested()
        }
    ]
}
