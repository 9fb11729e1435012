// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// People, and what can be done about each in one press.
import QtQuick
import Waymark.Controls

AppPage {
    title: qsTr("People")
    sub: qsTr("5 in your circle")
    keepsList: true

    Card {
        endsInRows: true
        SectionHead {
            text: qsTr("My circle")
            action: qsTr("Add")
            actionName: qsTr("Add someone to my circle")
        }
        PersonRow { letters: "P"; hue: 0; title: "Priya"; sub: qsTr("My personal adviser") }
        Rule { inset: 56 }
        PersonRow { letters: "D"; hue: 3; title: "Dawn"; sub: qsTr("I live with her") }
        Rule { inset: 56 }
        PersonRow { letters: "G"; hue: 5; title: "Grace"; sub: qsTr("Hub home. On call now") }
        Rule { inset: 56 }
        PersonRow { letters: "T"; hue: 1; title: "Tom"; sub: qsTr("Maths tutor. Text only"); canCall: false }
    }
    Card {
        endsInRows: true
        SectionHead { text: qsTr("Important to me") }
        PersonRow { letters: "H"; hue: 4; title: "Hanna"; sub: qsTr("My sister, in Leeds") }
        Rule { inset: 56 }
        PersonRow { letters: "M"; hue: 8; title: qsTr("Mr Tesfay"); sub: qsTr("Choir leader") }
    }
    Card {
        topPadding: 4
        AppRow { glyph: "phone"; title: qsTr("Free helplines"); sub: qsTr("Someone to talk to, day or night") }
    }
}
