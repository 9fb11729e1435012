// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Who is in the circle, and how to let somebody in.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property CircleViewModel circle

    signal personOpened(string key)
    signal inviteOpened(bool ownDevice)
    signal codeOpened

    title: circle.face.canInvite || circle.face.name === "" ? qsTr("My circle") : circle.face.name
    sub: circle.face.kindWords
    backText: qsTr("People")

    Card {
        visible: page.circle.circles.count > 1
        topPadding: 4
        Repeater {
            model: page.circle.circles
            ColumnLayout {
                id: choice
                required property int index
                required property string key
                required property string name
                required property string line
                required property bool chosen
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: choice.index > 0
                    inset: Theme.big ? 0 : 52
                }
                AppRow {
                    glyph: "hub"
                    title: choice.name
                    sub: choice.line
                    selected: choice.chosen
                    chevron: !choice.chosen
                    onClicked: page.circle.open(choice.key)
                }
            }
        }
    }
    Card {
        visible: page.circle.members.count > 0
        endsInRows: true
        SectionHead {
            //: %n is how many people are in the circle
            text: qsTr("%n people", "", page.circle.members.count)
        }
        Repeater {
            model: page.circle.members
            ColumnLayout {
                id: member
                required property int index
                required property string key
                required property string letters
                required property int hue
                required property string name
                required property string role
                required property bool mine
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: member.index > 0
                    inset: Theme.big ? 0 : 56
                }
                AppRow {
                    letters: member.letters
                    hue: member.hue
                    title: member.name
                    sub: member.role
                    interactive: !member.mine && member.key !== ""
                    onClicked: page.personOpened(member.key)
                }
            }
        }
    }
    Card {
        visible: page.circle.invitations.count > 0
        endsInRows: true
        SectionHead { text: qsTr("Codes that are out") }
        Repeater {
            model: page.circle.invitations
            ColumnLayout {
                id: out
                required property int index
                required property string key
                required property string name
                required property string line
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: out.index > 0
                    inset: Theme.big ? 0 : 52
                }
                AppRow {
                    glyph: "key"
                    title: out.name
                    sub: out.line
                    onClicked: withdrawal.ask(out.key, out.name)
                }
            }
        }
    }
    AppDialog {
        id: withdrawal
        property string code
        property string whom
        function ask(key: string, name: string) {
            code = key
            whom = name
            open()
        }
        title: qsTr("Take this code back?")
        //: %1 says who the code is for: "Foster carer"
        text: qsTr("For: %1. The code opens nothing then. You can make a new one.").arg(whom)
        yesText: qsTr("Take it back")
        onAccepted: page.circle.withdraw(code)
    }
    EmptyState {
        visible: page.circle.members.count === 0
        glyph: "hub"
        title: qsTr("No circle yet")
        text: qsTr("A circle is you and the people you choose. You own it.")
        AppButton {
            Layout.fillWidth: true
            text: qsTr("Make my circle")
            onClicked: page.circle.create("", "young-person")
        }
    }
    Card {
        topPadding: 0
        AppRow {
            visible: page.circle.members.count > 0
            glyph: "device"
            title: qsTr("Add another phone of mine")
            sub: qsTr("It will see what you see")
            onClicked: page.inviteOpened(true)
        }
        Rule {
            visible: page.circle.members.count > 0
            inset: Theme.big ? 0 : 52
        }
        AppRow {
            glyph: "key"
            title: qsTr("I have a code")
            sub: qsTr("Come into somebody's circle")
            onClicked: page.codeOpened()
        }
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.circle.face.canInvite
        glyph: "add-person"
        text: qsTr("Invite someone")
        onClicked: page.inviteOpened(false)
    }
}
