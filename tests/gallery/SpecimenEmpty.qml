// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A page before there is anything on it.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls

AppPage {
    title: qsTr("People")

    EmptyState {
        drawing: SeatCircle { letters: "S"; hue: 7 }
        title: qsTr("Who is around you?")
        text: qsTr("Add the people who help you. They see nothing until you say so.")
        AppButton { Layout.fillWidth: true; text: qsTr("Add someone"); glyph: "add-person" }
        AppButton { Layout.fillWidth: true; kind: AppButton.Secondary; text: qsTr("I have a code") }
    }
    Card {
        Layout.topMargin: 10
        topPadding: 4
        AppRow { glyph: "phone"; title: qsTr("Free helplines"); sub: qsTr("Someone to talk to, day or night") }
    }
}
