// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Two versions of one text.
import QtQuick
import Waymark.Controls

AppPage {
    id: root
    property int choice: 0

    title: qsTr("You both changed this text")
    sub: qsTr("Nothing is lost. Pick the words you want to keep. You can change your mind later.")
    backText: qsTr("Where I live")

    VersionCard {
        chosen: root.choice === 0
        letters: "S"
        hue: 7
        who: qsTr("Your words")
        when: qsTr("Today, 8:12\u00a0am, on this phone")
        parts: [{ text: qsTr("I want to stay with Dawn "), differs: false }, { text: qsTr("until my course ends in July"), differs: true },
                { text: qsTr(". Then I want my own flat "), differs: false },
                { text: qsTr("near the college, not in the city centre"), differs: true }, { text: ".", differs: false }]
        onClicked: root.choice = 0
    }
    VersionCard {
        chosen: root.choice === 1
        letters: "P"
        hue: 0
        who: qsTr("Priya's words")
        when: qsTr("Yesterday, 5:40\u00a0pm, on her phone")
        parts: [{ text: qsTr("I want to stay with Dawn "), differs: false }, { text: qsTr("until I am 20"), differs: true },
                { text: qsTr(". Then I want my own flat "), differs: false },
                { text: qsTr("and to be on the council list by May"), differs: true }, { text: ".", differs: false }]
        onClicked: root.choice = 1
    }
    ChoiceCard {
        chosen: root.choice === 2
        text: qsTr("Keep both")
        sub: qsTr("One under the other, each with its name")
        onClicked: root.choice = 2
    }
    TextLink {
        text: qsTr("What does Priya see?")
        glyph: "question"
    }
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: [qsTr("Keep my words"), qsTr("Keep Priya's words"), qsTr("Keep both")][root.choice]
    }
}
