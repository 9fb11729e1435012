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
    required property LateViewModel late
    required property RescueViewModel rescue
    required property LostPhoneViewModel lost
    readonly property bool showsRescue: circle.members.count > 0 && !circle.face.out && (rescue.face.mine || rescue.face.prepared)

    signal personOpened(string key)
    signal inviteOpened(bool ownDevice)
    signal codeOpened
    signal codeReopened(string key)
    signal leaveOpened
    signal rescueOpened
    signal lateOpened
    signal dataOpened
    signal lostOpened
    signal changeOpened(string person)

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
    SaidCard {
        title: qsTr("You are not in this circle any more")
        lines: !page.circle.face.out ? [] : [
            { glyph: "link-off", text: qsTr("Somebody took this phone out. Nothing new comes here, and what you write is not sent.") },
            { glyph: "info", text: qsTr("That can have many reasons. It does not say that you did something wrong.") }]
    }
    SaidCard {
        title: qsTr("What you keep")
        lines: !page.circle.face.out ? [] : [
            { glyph: "pencil", text: qsTr("All you wrote stays on this phone. Nobody can take it from you.") },
            { glyph: "download", text: qsTr("You can take your words out as a file, in My data.") }]
    }
    SaidCard {
        title: qsTr("What you can do")
        lines: !page.circle.face.out ? [] : [
            { glyph: "phone", text: qsTr("Ask somebody you trust in the circle what happened.") },
            { glyph: "qr", text: qsTr("To come back you need a new code from them.") }]
    }
    AppButton {
        Layout.fillWidth: true
        visible: page.circle.face.out
        kind: AppButton.Secondary
        glyph: "download"
        text: qsTr("Open My data")
        onClicked: page.dataOpened()
    }
    TextLink {
        visible: page.circle.face.out && page.circle.face.newsKey === page.circle.face.key
        glyph: "check"
        text: qsTr("I have read it")
        onClicked: page.circle.putNewsAway()
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
    CodesOut {
        circle: page.circle
        onReopened: key => page.codeReopened(key)
    }
    Note {
        visible: page.circle.face.waiting > 0 && !page.circle.face.online
        glyph: "letter"
        text: qsTr("%n changes to this circle wait until this phone is next online.", "", page.circle.face.waiting)
    }
    EmptyState {
        visible: page.circle.members.count === 0
        glyph: "hub"
        title: page.circle.face.over ? qsTr("You are not in this circle any more") : qsTr("No circle yet")
        text: page.circle.face.over ? qsTr("What you wrote is still on this phone. Take it out in My data.")
                                    : qsTr("A circle is you and the people you choose. You own it.")
        AppButton {
            Layout.fillWidth: true
            visible: !page.circle.face.over
            text: qsTr("Make my circle")
            onClicked: page.circle.create("", "young-person")
        }
    }
    Card {
        topPadding: 0
        AppRow {
            visible: page.circle.face.adviser !== ""
            glyph: "sync"
            title: qsTr("Change my adviser")
            //: %1 is a person's name
            sub: qsTr("%1 goes as the new one comes").arg(page.circle.face.adviserName)
            onClicked: page.changeOpened(page.circle.face.adviser)
        }
        Rule {
            visible: page.circle.face.adviser !== ""
            inset: Theme.big ? 0 : 52
        }
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
            visible: page.showsRescue
            glyph: "key"
            title: page.rescue.face.mine ? qsTr("If all my phones are lost") : qsTr("If their phones are lost")
            sub: page.rescue.face.mine ? (page.rescue.face.prepared ? qsTr("Set up: your way back") : qsTr("Not set up yet. It takes a few taps."))
                                       : qsTr("How you can help them back in")
            onClicked: page.rescueOpened()
        }
        Rule {
            visible: page.showsRescue
            inset: Theme.big ? 0 : 52
        }
        AppRow {
            visible: page.late.items.count > 0
            glyph: "pencil"
            title: qsTr("Late words")
            sub: qsTr("%n things were written late", "", page.late.items.count)
            onClicked: page.lateOpened()
        }
        Rule {
            visible: page.late.items.count > 0
            inset: Theme.big ? 0 : 52
        }
        AppRow {
            visible: page.lost.face.step > 1 || page.circle.members.count === 0
            glyph: "device"
            title: qsTr("I lost my phone")
            sub: page.lost.face.step > 1 ? qsTr("See how it stands") : qsTr("This one takes its place in my circle")
            onClicked: page.lostOpened()
        }
        Rule {
            visible: page.lost.face.step > 1 || page.circle.members.count === 0
            inset: Theme.big ? 0 : 52
        }
        AppRow {
            glyph: "key"
            title: qsTr("I have a code")
            sub: qsTr("Come into somebody's circle")
            onClicked: page.codeOpened()
        }
        Rule {
            visible: page.circle.face.canLeave
            inset: Theme.big ? 0 : 52
        }
        AppRow {
            visible: page.circle.face.canLeave
            glyph: "link-off"
            title: qsTr("Leave this circle")
            sub: qsTr("You see first what goes and what stays")
            onClicked: page.leaveOpened()
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
