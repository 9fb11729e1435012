// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The day of somebody who is there for others: all of them together, or one at a time.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property CarerViewModel carer
    required property PromisesViewModel promises
    required property RescueViewModel rescue
    required property CircleViewModel circle
    required property OwnerViewModel owner
    readonly property carerFace face: carer.face
    readonly property bool quiet: !face.alone && carer.today.count === 0 && carer.soon.count === 0

    signal childOpened(string key)
    signal noteAsked
    signal codeOpened
    signal historyOpened(string record)
    signal called(string number)
    signal askOpened(string key)
    signal circleOpened(string key)
    signal ownerOpened(string circle)

    title: qsTr("Today")
    sub: face.date
    gap: 10

    RescueNotice {
        rescue: page.rescue
        onOpened: key => page.askOpened(key)
    }
    OutNotice {
        face: page.circle.face
        onOpened: key => page.circleOpened(key)
    }
    OwnerNotice {
        owner: page.owner
        onOpened: key => page.ownerOpened(key)
    }
    CircleSwitch {
        visible: page.carer.circles.count > 1
        circles: page.carer.circles
        chosen: page.face.chosen
        onPicked: key => page.carer.choose(key)
    }
    EmptyState {
        Layout.topMargin: Theme.space5
        visible: page.face.alone
        glyph: "child"
        title: qsTr("Nobody here yet")
        text: qsTr("A young person, or your hub home, gives you a code. You see only what they choose to share.")
        AppButton {
            Layout.fillWidth: true
            text: qsTr("I have a code")
            onClicked: page.codeOpened()
        }
    }
    Card {
        visible: page.face.chosenIsChild
        topPadding: 0
        AppRow {
            glyph: "child"
            //: %1 is a child's name
            title: qsTr("More about %1").arg(page.face.chosenName)
            sub: qsTr("Plan, notes, people and lessons")
            onClicked: page.childOpened(page.face.chosen)
        }
    }
    Card {
        visible: page.carer.today.count > 0
        topPadding: 4
        AgendaList { rows: page.carer.today }
    }
    EmptyState {
        Layout.topMargin: Theme.space4
        Layout.bottomMargin: Theme.space4
        visible: page.quiet
        glyph: "sun"
        title: qsTr("A quiet week")
        text: qsTr("Nothing is planned for the next seven days.")
    }
    Card {
        visible: page.carer.soon.count > 0
        topPadding: 12
        endsInRows: true
        SectionHead { text: qsTr("Coming up") }
        AgendaList { rows: page.carer.soon }
    }
    Card {
        visible: page.carer.promises.count > 0
        topPadding: 12
        endsInRows: true
        SectionHead { text: qsTr("I said I will") }
        PromiseList {
            promises: page.carer.promises
            sheet: promiseSheet
            onOpened: key => promiseSheet.show(key)
        }
    }
    Card {
        visible: page.face.lessons !== ""
        topPadding: 0
        AppRow {
            glyph: "cap"
            title: qsTr("Lessons this week")
            sub: page.face.lessons
            interactive: page.face.chosenIsChild
            onClicked: page.childOpened(page.face.chosen)
        }
    }
    Card {
        visible: page.carer.onCall.count > 0 || page.carer.schools.count > 0
        topPadding: 4
        PersonList {
            visible: page.carer.onCall.count > 0
            people: page.carer.onCall
            opens: false
            onCalled: number => page.called(number)
        }
        Rule {
            visible: page.carer.onCall.count > 0 && page.carer.schools.count > 0
            inset: Theme.big ? 0 : 56
        }
        PersonList {
            visible: page.carer.schools.count > 0
            people: page.carer.schools
            opens: false
            onCalled: number => page.called(number)
        }
    }
    QuietLine { text: page.face.quietLine }
    PromiseSheet {
        id: promiseSheet
        promises: page.promises
        rows: page.carer.promises
        onHistoryOpened: record => page.historyOpened(record)
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.face.canNote
        glyph: "pencil"
        text: qsTr("Write a quick note")
        onClicked: page.noteAsked()
    }
}
