// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A new phone says it is the owner's. One of the people compares six words by voice and says yes; the owner, who still
// has a phone, can stop it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows
import Waymark.ViewModels

AppPage {
    id: page
    required property RescueViewModel rescue
    required property LockViewModel confirm
    readonly property askRow ask: rescue.ask
    readonly property bool over: ask.key === ""
    // Nobody says yes before all six words were in sight.
    readonly property bool toRead: !over && ask.canConfirm && steps.y + steps.height > contentY + room
    // With the two answers below it, which are higher than the one button: it must not swing between them.
    readonly property real room: flickable.height + footHeight - answers.implicitHeight - 2 * Theme.space3

    signal called(string number)
    signal done

    //: %1 is a person's name
    title: over ? qsTr("This is over") : (ask.mine ? qsTr("Is this new phone yours?") : qsTr("Is it really %1?").arg(ask.name))
    sub: {
        if (over)
            return ""
        if (ask.mine)
            return qsTr("Somebody says they are you, and lost every phone.")
        //: %1 is a person's name, %n how many people
        return qsTr("%1 has a new phone and needs %n of you to say yes.", "", ask.need).arg(ask.name)
    }
    backText: qsTr("Today")

    EmptyState {
        visible: page.over
        glyph: "check-circle"
        text: qsTr("Nobody asks any more.")
    }
    Card {
        id: steps
        visible: !page.over
        spacing: Theme.space3
        StepLine {
            visible: !page.ask.mine
            number: 1
            //: %1 is a person's name
            title: qsTr("See %1, or ring").arg(page.ask.name)
            sub: qsTr("Not a text. Anyone can send a text.")
            RoundButton {
                visible: page.ask.phone !== ""
                glyph: "phone"
                //: %1 is a person's name
                text: qsTr("Ring %1").arg(page.ask.name)
                onClicked: page.called(page.ask.phone)
            }
        }
        Rule { visible: !page.ask.mine }
        StepLine {
            visible: !page.ask.mine
            number: 2
            //: %1 is a person's name
            title: qsTr("Let %1 read you six words").arg(page.ask.name)
            sub: qsTr("You listen, and do not help. Do they match these?")
        }
        AppLabel {
            Layout.fillWidth: true
            visible: page.ask.mine
            text: qsTr("If it is you, the new phone shows these six words:")
        }
        CheckWords { words: page.rescue.checkWords }
    }
    Card {
        visible: !page.over && page.ask.people.length > 0
        endsInRows: true
        SectionHead { text: page.ask.needWords }
        Repeater {
            model: page.ask.people
            ColumnLayout {
                id: person
                required property int index
                required property var modelData
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: person.index > 0
                    inset: Theme.big ? 0 : 56
                }
                AppRow {
                    interactive: false
                    letters: person.modelData.letters
                    hue: person.modelData.hue
                    title: person.modelData.name
                    chip: person.modelData.words
                    chipGlyph: person.modelData.said ? "check" : (person.modelData.turn ? "clock" : "minus")
                    chipTone: person.modelData.said ? Chip.Good : (person.modelData.turn ? Chip.Sun : Chip.Plain)
                }
            }
        }
    }
    SaidCard {
        title: qsTr("If it is not you")
        lines: page.over || !page.ask.mine ? [] : [
            { glyph: "cross", text: qsTr("Stop it here. It stays stopped for seven days. You can stop it again.") },
            { glyph: "phone", text: qsTr("Ring your people and tell them. If one more than needed says yes, it counts for more than your stop.") },
            { glyph: "note", text: qsTr("Your 12 words count for more too. Does anyone have your paper?") }]
    }
    Note {
        visible: !page.over
        glyph: page.ask.from !== "" ? "clock" : "info"
        text: page.ask.stateWords
    }
    Note {
        visible: !page.over && !page.ask.mine
        //: %1 is a person's name
        text: qsTr("You see no more of %1's things by this. It takes two days, and a phone of %1's can stop it.").arg(page.ask.name)
    }
    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: qsTr("So that only you can stop it.")
        onConfirmed: {
            page.rescue.veto()
            page.done()
        }
    }
    footer: [
        AppButton {
            Layout.fillWidth: true
            visible: page.toRead
            kind: AppButton.Secondary
            glyph: "down"
            text: qsTr("See all six words")
            onClicked: page.contentY = Math.max(0, steps.y + steps.height + Theme.space2 - page.room)
        },
        ButtonPair {
            id: answers
            visible: !page.over && !page.ask.mine && page.ask.canConfirm && !page.toRead
            startText: qsTr("I'm not sure")
            //: %1 is a person's name
            endText: qsTr("Yes, it is %1").arg(page.ask.name)
            onStartClicked: page.backRequested()
            onEndClicked: {
                page.rescue.confirm()
                page.done()
            }
        },
        AppButton {
            Layout.fillWidth: true
            visible: !page.over && page.ask.canVeto
            text: qsTr("It is not me. Stop it")
            onClicked: gate.open()
        }
    ]
}
