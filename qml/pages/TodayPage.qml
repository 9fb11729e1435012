// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What is next, who said they would do what, and someone to ring.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property TodayViewModel today
    required property PromisesViewModel promises
    required property SharingViewModel sharing
    required property RescueViewModel rescue
    required property CircleViewModel circle
    required property OwnerViewModel owner
    readonly property bool answered: today.face.nextAnswer !== 0

    signal headingOpened(int number)
    signal promisesOpened
    signal settleOpened(int heading)
    signal called(string number)
    signal planOpened
    signal peopleOpened
    signal syncOpened
    signal historyOpened(string record)
    signal tableOpened
    signal eventOpened(string key)
    signal promiseOpened(string key)
    signal agendaOpened
    signal askOpened(string key)
    signal circleOpened(string key)
    signal ownerOpened(string circle)

    title: qsTr("Today")
    sub: today.face.date
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
    NextCard {
        visible: page.today.face.nextKey !== ""
        eyebrow: page.today.face.nextWhen
        title: page.today.face.nextTitle
        where: page.today.face.nextPlace
        yesText: qsTr("I'm going")
        noText: qsTr("I can't go")
        yesGlyph: page.today.face.nextAnswer === 2 ? "" : "check"
        opens: true
        onClicked: page.eventOpened(page.today.face.nextKey)
        onYesClicked: page.today.answerNext(true)
        onNoClicked: page.today.answerNext(false)
    }
    AppLabel {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space4
        visible: page.today.face.nextKey !== "" && page.answered
        kind: AppLabel.Small
        text: page.today.face.nextAnswer === 1 ? qsTr("You said you are going.") : qsTr("You said you can't go.")
    }
    Card {
        visible: page.today.face.upcoming.length > 0
        topPadding: 6
        WayLine {
            items: page.today.face.upcoming
            interactive: true
            onClicked: index => page.eventOpened(page.today.face.upcoming[index].key)
        }
    }
    Card {
        visible: page.today.face.toSettle > 0
        topPadding: 0
        AppRow {
            glyph: "both"
            title: qsTr("Two versions of your words")
            sub: qsTr("Pick the one to keep. Nothing is lost.")
            onClicked: page.settleOpened(page.today.face.settleHeading)
        }
    }
    Card {
        visible: page.today.promises.count > 0
        topPadding: 12
        endsInRows: true
        SectionHead {
            text: qsTr("Promises")
            //: Opens the list of all promises. %n is how many there are
            action: page.today.face.promiseCount > page.today.promises.count ? qsTr("See all %n", "", page.today.face.promiseCount) : ""
            onActionClicked: page.promisesOpened()
        }
        PromiseList {
            promises: page.today.promises
            sheet: promiseSheet
            onOpened: key => promiseSheet.show(key)
        }
    }
    CallTiles {
        visible: page.today.calls.count > 0
        Repeater {
            model: page.today.calls
            CallTile {
                id: tile
                required property string phone
                required name
                required role
                required letters
                required hue
                onClicked: page.called(tile.phone)
            }
        }
    }
    EmptyState {
        Layout.topMargin: Theme.space5
        visible: page.today.face.firstDay
        glyph: "today"
        title: qsTr("A quiet day")
        text: qsTr("Dates, promises and people to ring will show up here.")
        AppButton {
            Layout.fillWidth: true
            text: qsTr("Start my plan")
            glyph: "plan"
            onClicked: page.planOpened()
        }
        AppButton {
            Layout.fillWidth: true
            kind: AppButton.Secondary
            text: qsTr("Add someone")
            glyph: "add-person"
            onClicked: page.peopleOpened()
        }
    }
    WhoSeesThis {
        visible: !page.today.face.firstDay && audience.people.length > 1
        sharing: page.sharing
        sections: ["about", "plan", "learning", "money", "health", "identity", "home", "constellation"]
        onTableOpened: page.tableOpened()
    }
    QuietLine { text: page.today.face.quietLine }
    TextLink {
        Layout.alignment: Qt.AlignHCenter
        glyph: "calendar"
        text: qsTr("Calendar")
        onClicked: page.agendaOpened()
    }
    PromiseSheet {
        id: promiseSheet
        promises: page.promises
        onHeadingOpened: number => page.headingOpened(number)
        onHistoryOpened: record => page.historyOpened(record)
        onPromiseOpened: key => page.promiseOpened(key)
    }
}
