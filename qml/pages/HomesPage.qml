// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A constellation: who is on call, its homes, and what is planned together.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property HomesViewModel homes
    required property bool leads     // a hub carer's own
    property string selected         // the home whose page is open beside the list
    readonly property homesFace face: homes.face

    signal homeOpened(string key)
    signal addOpened
    signal codeOpened
    signal inviteOpened(string key)
    signal called(string number)
    signal texted(string number)

    sub: face.name
    keepsList: true

    EmptyState {
        visible: page.face.none
        glyph: "hub"
        title: page.leads ? qsTr("Your homes") : qsTr("No hub home yet")
        text: page.leads ? qsTr("Make a group for your hub home and the homes around it. Then add each home, and who to ring.")
                         : qsTr("Your hub home gives you a code. Then you see who to ring, day or night.")
        AppButton {
            Layout.fillWidth: true
            visible: page.leads
            text: qsTr("Make the group")
            onClicked: page.homes.makeConstellation(qsTr("Our homes"))
        }
        AppButton {
            Layout.fillWidth: true
            kind: page.leads ? AppButton.Secondary : AppButton.Primary
            text: qsTr("I have a code")
            onClicked: page.codeOpened()
        }
    }
    CircleSwitch {
        visible: page.homes.constellations.count > 1
        circles: page.homes.constellations
        chosen: page.face.key
        withAll: false
        onPicked: key => page.homes.choose(key)
    }
    Note {
        visible: !page.face.none && !page.face.shared
        glyph: "eye-off"
        text: qsTr("The list of homes is not shared with you.")
    }
    Card {
        visible: page.face.shared
        topPadding: 12
        endsInRows: true
        SectionHead {
            text: qsTr("On call")
            action: page.leads && page.face.canWrite ? qsTr("Change") : ""
            actionName: qsTr("Say if you are on call")
            onActionClicked: onCallSheet.open()
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 2
            Layout.bottomMargin: 8
            visible: page.face.myOnCall !== ""
            kind: AppLabel.Small
            text: page.face.myOnCall
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 2
            Layout.bottomMargin: 8
            visible: page.homes.onCall.count === 0
            kind: AppLabel.Small
            text: qsTr("Nobody has said they are on call.")
        }
        PersonList {
            visible: page.face.myOnCall === "" && page.homes.onCall.count > 0
            people: page.homes.onCall
            opens: false
            onCalled: number => page.called(number)
            onTexted: number => page.texted(number)
        }
    }
    Card {
        visible: page.homes.hubCarers.count > 0
        topPadding: 12
        endsInRows: true
        SectionHead { text: qsTr("Hub home") }
        PersonList {
            people: page.homes.hubCarers
            opens: false
            onCalled: number => page.called(number)
            onTexted: number => page.texted(number)
        }
    }
    Card {
        visible: page.face.shared
        topPadding: 12
        endsInRows: page.homes.homes.count > 0
        SectionHead {
            //: %n is how many homes a hub home and its satellites are
            text: page.homes.homes.count > 0 ? qsTr("%n homes", "", page.homes.homes.count) : qsTr("Homes")
            action: page.leads && page.face.canWrite ? qsTr("Add") : ""
            actionName: qsTr("Add a home")
            onActionClicked: page.addOpened()
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 4
            visible: page.homes.homes.count === 0
            kind: AppLabel.Small
            text: page.leads ? qsTr("Add each home: who lives there, and who to ring.") : qsTr("No home is written down yet.")
        }
        PersonList {
            people: page.homes.homes
            glyph: "home"
            brief: true
            selected: page.selected
            onOpened: key => page.homeOpened(key)
            onCalled: number => page.called(number)
            onTexted: number => page.texted(number)
        }
    }
    Card {
        visible: page.homes.gatherings.count > 0
        topPadding: 12
        endsInRows: true
        SectionHead { text: qsTr("Together") }
        AgendaList {
            rows: page.homes.gatherings
            namesWhose: false
        }
    }
    Card {
        visible: page.leads && page.face.canWrite
        topPadding: 0
        AppRow {
            glyph: "add-person"
            title: qsTr("Invite a home's carer")
            sub: qsTr("They get a code for their own phone")
            onClicked: page.inviteOpened(page.face.key)
        }
    }
    OnCallSheet {
        id: onCallSheet
        already: page.face.myOnCall !== ""
        onUntilChosen: hour => page.homes.beOnCallUntil(hour)
    }
}
