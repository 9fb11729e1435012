// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// How this phone reminds: quiet hours, and what it can and cannot do.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property RemindersViewModel reminders

    title: qsTr("Reminders")
    sub: reminders.face.next
    backText: qsTr("More")

    Card {
        topPadding: 4
        AppSwitch {
            text: qsTr("Quiet hours")
            sub: qsTr("A reminder waits until they are over. If that is too late, it comes before.")
            on: page.reminders.face.quiet
            onSwitched: on => page.reminders.setQuiet(on, page.reminders.face.from, page.reminders.face.until)
        }
        TimeField {
            Layout.topMargin: Theme.space2
            visible: page.reminders.face.quiet
            label: qsTr("Quiet from")
            time: page.reminders.face.from
            onPicked: time => page.reminders.setQuiet(true, time, page.reminders.face.until)
        }
        TimeField {
            Layout.topMargin: Theme.space3
            Layout.bottomMargin: Theme.space3
            visible: page.reminders.face.quiet
            label: qsTr("Quiet until")
            time: page.reminders.face.until
            onPicked: time => page.reminders.setQuiet(true, page.reminders.face.from, time)
        }
    }
    Note {
        glyph: "shield"
        text: qsTr("A reminder only says: You have a reminder. It never says what it is about.")
    }
    Note {
        glyph: "bell"
        text: qsTr("It comes while Waymark is running, also when it is locked or behind other windows.")
    }
    Note {
        glyph: "moon"
        text: qsTr("When Waymark is closed it can't remind you. If you missed one, it says so when you open it again.")
    }
    Note {
        visible: !page.reminders.face.canShow
        glyph: "warning"
        text: qsTr("This device did not show it. Reminders will only be seen here, in the app.")
    }
    footer: AppButton {
        Layout.fillWidth: true
        kind: AppButton.Secondary
        glyph: "bell"
        text: qsTr("Try one now")
        onClicked: page.reminders.tryOne()
    }
}
