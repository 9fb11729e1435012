// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The people around its reader, each one press from a call.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property PeopleViewModel people
    required property CarerViewModel carer
    required property CircleViewModel circle
    property string selected     // whose page is open beside the list

    signal personOpened(string key)
    signal circleOpened
    signal inviteOpened
    signal codeOpened
    signal addOpened
    signal helplinesOpened
    signal searchOpened
    signal called(string number)
    signal texted(string number)

    title: qsTr("People")
    //: %n is how many people are in the circle, the reader too
    sub: people.face.alone ? "" : qsTr("%n in your circle", "", people.face.inCircle)
    keepsList: true

    CircleSwitch {
        visible: page.carer.circles.count > 1
        circles: page.carer.circles
        chosen: page.circle.face.key
        withAll: false
        onPicked: key => page.circle.open(key)
    }
    EmptyState {
        visible: page.people.face.alone
        title: qsTr("Who is around you?")
        text: qsTr("Add the people who help you. They see nothing until you say so.")
        drawing: SeatCircle {
            letters: page.people.face.letters
            hue: page.people.face.hue
        }
        AppButton {
            Layout.fillWidth: true
            glyph: "add-person"
            text: qsTr("Add someone")
            onClicked: page.inviteOpened()
        }
        AppButton {
            Layout.fillWidth: true
            kind: AppButton.Secondary
            text: qsTr("I have a code")
            onClicked: page.codeOpened()
        }
    }
    FindRow {
        visible: !page.people.face.alone
        text: qsTr("Find a person or a word")
        onClicked: page.searchOpened()
    }
    Card {
        visible: page.people.circle.count > 0
        endsInRows: true
        SectionHead {
            text: qsTr("My circle")
            //: Adds a person to the circle
            action: qsTr("Add")
            actionName: qsTr("Add someone to my circle")
            onActionClicked: page.circleOpened()
        }
        PersonList {
            people: page.people.circle
            selected: page.selected
            onOpened: key => page.personOpened(key)
            onCalled: number => page.called(number)
            onTexted: number => page.texted(number)
        }
    }
    Card {
        visible: page.people.important.count > 0 || (page.people.face.canAdd && !page.people.face.alone)
        endsInRows: page.people.important.count > 0
        SectionHead {
            text: qsTr("Important to me")
            action: page.people.face.canAdd ? qsTr("Add") : ""
            actionName: qsTr("Add someone important to me")
            onActionClicked: page.addOpened()
        }
        PersonList {
            people: page.people.important
            selected: page.selected
            onOpened: key => page.personOpened(key)
            onCalled: number => page.called(number)
            onTexted: number => page.texted(number)
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 6
            visible: page.people.important.count === 0
            kind: AppLabel.Small
            text: qsTr("A sister, a friend, a coach. Anyone you want at hand.")
        }
    }
    Card {
        topPadding: 0
        AppRow {
            glyph: "phone"
            title: qsTr("Free helplines")
            sub: qsTr("Someone to talk to, day or night")
            onClicked: page.helplinesOpened()
        }
    }
}
