// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Every helpline the app knows, offline.
import QtQuick
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property HelpViewModel help

    title: qsTr("Free helplines")
    sub: help.face.checked
    backText: qsTr("People")

    Card {
        topPadding: 4
        HelplineList {
            helplines: page.help.first
            onCalled: number => page.help.dial(number)
            onTexted: number => page.help.text(number)
        }
    }
    Card {
        visible: page.help.more.count > 0
        topPadding: 4
        HelplineList {
            helplines: page.help.more
            onCalled: number => page.help.dial(number)
            onTexted: number => page.help.text(number)
        }
    }
    Note { text: qsTr("You make the call. Waymark is not an emergency service.") }
}
