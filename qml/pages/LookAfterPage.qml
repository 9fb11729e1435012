// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// An adult starts the circle of a small child, who can make it their own from a day on.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property CircleViewModel circle
    required property string today     // 2026-10-13
    property string day
    readonly property bool past: day !== "" && day <= today

    signal done

    // The same day some years on, as in 2036-10-13; the 28th where a year has no 29 February.
    function inYears(years: int): string {
        const parts = today.split("-")
        const leapDay = parts[1] === "02" && parts[2] === "29"
        return `${Number(parts[0]) + years}-${parts[1]}-${leapDay ? "28" : parts[2]}`
    }

    title: qsTr("Start a child's circle")
    sub: qsTr("You look after it until they can.")
    backText: qsTr("Children")

    Field {
        id: name
        Layout.fillWidth: true
        label: qsTr("What is the child called?")
        hint: qsTr("A first name or a nickname is enough")
        onEdited: error = ""
    }
    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Strong
        text: qsTr("When can it be theirs?")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2
        Repeater {
            model: [1, 3, 5, 10]
            Pill {
                required property int modelData
                text: qsTr("In %n years", "", modelData)
                chosen: page.day === page.inYears(modelData)
                onClicked: page.day = page.inYears(modelData)
            }
        }
    }
    DateField {
        label: qsTr("From this day it can be theirs")
        day: page.day
        today: page.today
        onPicked: day => page.day = day
    }
    Note {
        visible: page.past
        glyph: "calendar"
        text: qsTr("Choose a day that is still to come.")
    }
    SaidCard {
        title: qsTr("What this means")
        lines: [
            { glyph: "people", text: qsTr("You choose who sees what until then. Nobody sees a thing before you say so.") },
            { glyph: "child", text: qsTr("Invite the child when they have a phone. Then say that it is for them.") },
            { glyph: "key", text: qsTr("From that day they can make it theirs. You are not asked, and see only what they choose.") },
            { glyph: "calendar", text: qsTr("The day can come nearer, never move further away.") }]
    }
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: qsTr("Start it")
        endEnabled: page.day !== "" && !page.past
        onStartClicked: page.backRequested()
        onEndClicked: {
            if (name.text.trim() === "") {
                name.error = qsTr("Write a name. Any name is fine.")
                page.reveal(name)
                return
            }
            page.circle.lookAfter(name.text.trim(), page.day)
            page.done()
        }
    }
}
