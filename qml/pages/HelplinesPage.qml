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
    backText: qsTr("Back")

    HelplineFinder { help: page.help }
    Note { text: qsTr("You make the call. Waymark is not an emergency service.") }
}
