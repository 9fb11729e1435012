// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What does not fit the bar.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property MoreViewModel more
    required property LockSettingsViewModel lock
    property string opened           // the page beside this list

    signal syncOpened
    signal circleOpened
    signal tableOpened
    signal binOpened
    signal searchOpened
    signal looksOpened
    signal lockOpened
    signal phonesOpened
    signal dataOpened
    signal aboutOpened
    signal promisesOpened
    signal helplinesOpened
    signal agendaOpened
    signal remindersOpened

    title: qsTr("More")
    keepsList: true

    Card {
        topPadding: 0
        AppRow {
            interactive: false
            letters: page.more.face.letters
            hue: page.more.face.hue
            title: page.more.face.name
            sub: page.more.face.role
        }
    }
    Card {
        topPadding: 4
        AppRow {
            glyph: "calendar"
            title: qsTr("Calendar")
            sub: qsTr("What is coming, and with whom")
            selected: page.opened === "agenda"
            onClicked: page.agendaOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "promise"
            title: qsTr("Promises")
            sub: qsTr("Who said they would do what")
            selected: page.opened === "promises"
            onClicked: page.promisesOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "hub"
            title: qsTr("My circle")
            sub: qsTr("Invite someone, add a phone")
            selected: page.opened === "circle"
            onClicked: page.circleOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "eye"
            title: qsTr("Who sees what")
            sub: qsTr("Which parts each person can read")
            selected: page.opened === "who-sees-what"
            onClicked: page.tableOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "sync"
            title: qsTr("Sharing")
            sub: page.more.face.odd ? qsTr("Something is odd. See what it means.") : page.more.face.syncLine
            selected: page.opened === "sync"
            onClicked: page.syncOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "find"
            title: qsTr("Find")
            sub: qsTr("A word, a name, a promise")
            selected: page.opened === "search"
            onClicked: page.searchOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "bell"
            title: qsTr("Reminders")
            sub: qsTr("Quiet hours, and what they say")
            selected: page.opened === "reminders"
            onClicked: page.remindersOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "erase"
            title: qsTr("Bin")
            sub: qsTr("Put back what was put away")
            selected: page.opened === "bin"
            onClicked: page.binOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "sun"
            title: qsTr("Looks")
            sub: qsTr("Light or dark, letters, language")
            selected: page.opened === "looks"
            onClicked: page.looksOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "phone"
            title: qsTr("Free helplines")
            sub: qsTr("Someone to talk to, day or night")
            selected: page.opened === "helplines"
            onClicked: page.helplinesOpened()
        }
    }
    Card {
        topPadding: 4
        AppRow {
            glyph: "lock"
            title: qsTr("Lock")
            sub: page.lock.face.wordsKept ? qsTr("What opens Waymark, when it locks") : qsTr("Your 12 words are not on paper yet")
            selected: page.opened === "lock-settings"
            onClicked: page.lockOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "device"
            title: qsTr("Phones")
            sub: qsTr("Which hold a copy, add another")
            selected: page.opened === "phones"
            onClicked: page.phonesOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "download"
            title: qsTr("My data")
            sub: qsTr("See it, back it up, take it out")
            selected: page.opened === "data"
            onClicked: page.dataOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "info"
            title: qsTr("About Waymark")
            sub: qsTr("What it is, what it is not, licences")
            selected: page.opened === "about"
            onClicked: page.aboutOpened()
        }
    }
    AppLabel {
        Layout.fillWidth: true
        visible: page.more.face.version !== ""
        kind: AppLabel.Tiny
        horizontalAlignment: Text.AlignHCenter
        text: page.more.face.version
    }
}
