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
    required property OwnerViewModel owner

    signal personOpened(string key)
    signal inviteOpened(bool ownDevice)
    signal codeOpened
    signal codeReopened(string key)
    signal leaveOpened
    signal closeOpened
    signal rescueOpened
    signal ownerOpened
    signal lateOpened
    signal dataOpened
    signal endOpened
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
    ClosedCircle {
        Layout.fillWidth: true
        circle: page.circle
        onDataOpened: page.dataOpened()
        onEndOpened: page.endOpened()
    }
    SaidCard {
        title: qsTr("You are not in this circle any more")
        lines: !page.circle.face.out ? [] : [
            { glyph: "link-off", text: qsTr("The relay says that somebody took this phone out. Nothing new comes here, and what you write is not sent.") },
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
    SaidCard {
        title: qsTr("The relay says this circle was closed")
        lines: !page.circle.face.saidClosed ? [] : [
            { glyph: "info", text: qsTr("It has deleted what would show who did that. So this phone can't check it.") },
            { glyph: "device", text: qsTr("All that is on this phone stays here. Nothing new comes, and nothing is sent.") },
            { glyph: "download", text: qsTr("You can take it out as a file, in My data.") }]
    }
    AppButton {
        Layout.fillWidth: true
        visible: page.circle.face.out || page.circle.face.saidClosed
        kind: AppButton.Secondary
        glyph: "download"
        text: qsTr("Open My data")
        onClicked: page.dataOpened()
    }
    AppButton {
        Layout.fillWidth: true
        visible: (page.circle.face.out || page.circle.face.saidClosed) && page.circle.face.canTakeOff
        kind: AppButton.Secondary
        glyph: "erase"
        text: qsTr("Delete what is left of it")
        onClicked: page.endOpened()
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
        visible: page.circle.face.waiting > 0 && !page.circle.face.online && !page.circle.face.out
                 && !page.circle.face.saidClosed
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
        AppButton {
            Layout.fillWidth: true
            visible: page.circle.face.over && page.circle.face.canTakeOff
            kind: AppButton.Secondary
            glyph: "erase"
            text: qsTr("Delete what is left of it")
            onClicked: page.endOpened()
        }
    }
    CircleWays {
        circle: page.circle
        late: page.late
        rescue: page.rescue
        lost: page.lost
        owner: page.owner
        onChangeOpened: person => page.changeOpened(person)
        onPhoneAsked: page.inviteOpened(true)
        onOwnerOpened: page.ownerOpened()
        onRescueOpened: page.rescueOpened()
        onLateOpened: page.lateOpened()
        onLostOpened: page.lostOpened()
        onCodeOpened: page.codeOpened()
        onLeaveOpened: page.leaveOpened()
        onCloseOpened: page.closeOpened()
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.circle.face.canInvite
        glyph: "add-person"
        text: qsTr("Invite someone")
        onClicked: page.inviteOpened(false)
    }
}
