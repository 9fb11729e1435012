// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Dates to keep: what is coming as a list, or a month to look around in.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property AgendaViewModel agenda
    required property FormsViewModel forms
    property bool byMonth: false
    property string day: agenda.face.today
    // Seven days with room for a finger need a little more than the column of a small phone.
    readonly property real room: width - 2 * Theme.space4 - 2 * Theme.space1
    readonly property bool monthBleeds: !Theme.big && room < 7 * Theme.touch && room + 2 * Theme.space3 >= 7 * Theme.touch

    signal eventOpened(string key)
    signal added(string day)
    signal watchersOpened
    signal historyOpened(string record)

    title: qsTr("Calendar")
    backText: qsTr("Today")

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2
        Pill {
            text: qsTr("What is coming")
            chosen: !page.byMonth
            onClicked: page.byMonth = false
        }
        Pill {
            text: qsTr("Month")
            chosen: page.byMonth
            onClicked: page.byMonth = true
        }
    }
    Card {
        Layout.leftMargin: page.monthBleeds ? -Theme.space3 : 0
        Layout.rightMargin: Layout.leftMargin
        visible: page.byMonth
        sidePadding: Theme.space1
        MonthGrid {
            month: page.agenda.face.month
            chosen: page.day
            today: page.agenda.face.today
            marks: page.agenda.face.marks
            onMonthAsked: month => page.agenda.lookAt(month)
            onPicked: day => page.day = day
        }
    }
    EventList {
        visible: !page.byMonth
        events: page.agenda.coming
        onOpened: key => page.eventOpened(key)
        onHistoryOpened: record => page.historyOpened(record)
    }
    EventList {
        visible: page.byMonth
        events: page.agenda.month
        only: page.day
        onOpened: key => page.eventOpened(key)
        onHistoryOpened: record => page.historyOpened(record)
    }
    EmptyState {
        visible: !page.byMonth && page.agenda.coming.count === 0
        glyph: "calendar"
        title: qsTr("Nothing is planned")
        text: qsTr("Visits, lessons, lunches and birthdays will show up here.")
    }
    Note {
        visible: page.byMonth && (page.agenda.face.marks[page.day] ?? 0) === 0
        glyph: "calendar"
        text: qsTr("Nothing on this day.")
    }
    WhoSees {
        visible: page.agenda.face.seenBy !== ""
        sub: page.agenda.face.seenBy
        people: page.agenda.face.watchers
        onClicked: page.watchersOpened()
    }
    Chip {
        Layout.maximumWidth: parent.width
        visible: Array.from(page.forms.begun).includes("event new")
        glyph: "pencil"
        text: qsTr("You have a draft here")
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.agenda.face.canAdd
        glyph: "plus"
        text: qsTr("Add a date")
        onClicked: page.added(page.byMonth ? page.day : page.agenda.face.today)
    }
}
