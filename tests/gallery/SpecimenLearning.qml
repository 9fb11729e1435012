// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Tuition and targets.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls

AppPage {
    title: qsTr("Learning")
    sub: qsTr("Riverside College")

    Card {
        endsInRows: true
        SectionHead { text: qsTr("Maths tuition") }
        AppLabel { Layout.fillWidth: true; kind: AppLabel.Small; text: qsTr("20 hours, paid for by the council") }
        HoursBar { Layout.topMargin: 12; total: 20; used: 11; booked: 2 }
        Rule { Layout.topMargin: 12 }
        AppRow { interactive: false; glyph: "clock"; hue: 6; title: qsTr("Today, 4:00\u00a0pm"); sub: qsTr("With Tom, City Library"); chip: qsTr("Booked"); chipTone: Chip.Way }
        Rule { inset: 52 }
        AppRow { interactive: false; glyph: "check"; hue: 1; title: qsTr("Tue 6 October"); sub: qsTr("Fractions. “I got there.”"); chip: qsTr("Hard") }
        Rule { inset: 52 }
        AppRow { interactive: false; glyph: "check"; hue: 1; title: qsTr("Tue 29 September"); sub: qsTr("Times tables"); chip: qsTr("Good") }
    }
    Card {
        endsInRows: true
        SectionHead {
            text: qsTr("My targets")
            action: qsTr("Education plan")
        }
        AppRow { glyph: "cap"; hue: 1; title: qsTr("Pass ESOL Level 1"); sub: qsTr("Speaking done, writing next") }
        Rule { inset: 52 }
        AppRow { glyph: "calendar"; hue: 9; title: qsTr("Classes this month"); sub: qsTr("I went to 9 of 10") }
        Rule { inset: 52 }
        AppRow { glyph: "money"; hue: 7; title: qsTr("Money for learning"); sub: qsTr("Up to £1,200 a year. Ask college.") }
    }
}
