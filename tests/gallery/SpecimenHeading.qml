// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One heading of the plan.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls

AppPage {
    title: qsTr("Life skills")
    sub: qsTr("Part 7 of 10. Dawn changed it yesterday.")
    backText: qsTr("Plan")
    glyph: "skills"
    hue: 6

    Card {
        SectionHead {
            text: qsTr("In my words")
            action: qsTr("History")
        }
        WordsBlock {
            Layout.topMargin: 8
            hue: 6
            text: qsTr("I can cook injera for ten people. I want to learn heating and bills before I move out.")
        }
    }
    Card {
        endsInRows: true
        SectionHead {
            text: qsTr("Promises")
            action: qsTr("Add one")
        }
        PromiseRow { letters: "D"; hue: 3; who: qsTr("Dawn said she will"); what: qsTr("Show me how to read the meter"); chip: qsTr("By 20 Oct") }
        Rule { inset: 48 }
        PromiseRow {
            letters: "S"; hue: 7; who: qsTr("I said I will"); what: qsTr("Pay one bill by myself")
            chip: qsTr("Kept"); chipGlyph: "check"; chipTone: Chip.Good
        }
    }
    Card {
        endsInRows: true
        SectionHead { text: qsTr("How ready I feel") }
        ReadinessPills { text: qsTr("Cooking"); step: 2; hue: 6; interactive: true }
        Rule {}
        ReadinessPills { text: qsTr("Bills and meters"); step: 1; hue: 6; interactive: true }
    }
    WhoSees {
        sub: qsTr("You, Priya and Dawn")
        people: [{ letters: "S", hue: 7 }, { letters: "P", hue: 0 }, { letters: "D", hue: 3 }]
    }
    footer: AppButton {
        Layout.fillWidth: true
        text: qsTr("Write in my words")
        glyph: "pencil"
    }
}
