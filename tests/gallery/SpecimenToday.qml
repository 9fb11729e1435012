// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The controls of Today, with the words of the drawings.
import QtQuick
import Waymark.Controls

AppPage {
    title: qsTr("Today")
    sub: qsTr("Tuesday 13 October")
    gap: 10

    NextCard {
        eyebrow: qsTr("Next: today, 4:00\u00a0pm")
        title: qsTr("Maths with Tom")
        where: qsTr("City Library, room 2")
        yesText: qsTr("I'm going")
        noText: qsTr("I can't go")
    }
    Card {
        topPadding: 6
        WayLine {
            items: [{ when: qsTr("Thu, 2:30\u00a0pm"), what: qsTr("Priya visits"), where: qsTr("At home") },
                    { when: qsTr("Sun, 12:30\u00a0pm"), what: qsTr("Lunch at Grace's"), where: qsTr("Dawn can give you a lift") }]
        }
    }
    Card {
        topPadding: 12
        endsInRows: true
        SectionHead {
            text: qsTr("Promises")
            action: qsTr("See all 7")
        }
        PromiseRow {
            letters: "P"; hue: 0; who: qsTr("Priya said she will"); what: qsTr("Send my bursary letter")
            chip: qsTr("Late, 3 days"); chipGlyph: "clock"; chipTone: Chip.Care
        }
        Rule { inset: 48 }
        PromiseRow { letters: "S"; hue: 7; who: qsTr("I said I will"); what: qsTr("Take my photo ID to college"); chip: qsTr("By Friday") }
        Rule { inset: 48 }
        PromiseRow {
            letters: "G"; hue: 5; who: qsTr("Grace said she will"); what: qsTr("Find me a winter coat")
            chip: qsTr("Kept"); chipGlyph: "check"; chipTone: Chip.Good
        }
    }
    CallTiles {
        CallTile { letters: "P"; hue: 0; name: "Priya"; role: qsTr("Adviser") }
        CallTile { letters: "G"; hue: 5; name: "Grace"; role: qsTr("Hub home") }
        CallTile { letters: "D"; hue: 3; name: "Dawn"; role: qsTr("Carer") }
    }
    QuietLine { text: qsTr("Saved on this phone. Shared 2 hours ago.") }
}
