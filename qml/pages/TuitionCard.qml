// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A block of lessons: the hours as a drawn bar, then each lesson.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows

Card {
    id: root
    required property string key
    required property string subject
    required property string payer
    required property real total
    required property real used
    required property real booked
    required property string leftHours
    required property string usedWords
    required property string bookedWords
    required property string leftWords
    property RowModel sessions
    property bool canChange: false

    signal lessonOpened(string key)
    signal lessonAdded
    signal changeOpened

    signal historyOpened(string record)

    endsInRows: true

    GridLayout {
        Layout.fillWidth: true
        columns: Theme.big ? 1 : 2
        columnSpacing: Theme.space3
        ColumnLayout {
            Layout.fillWidth: true
            spacing: -1
            AppLabel {
                Layout.fillWidth: true
                kind: AppLabel.Heading
                //: A card about lessons. %1 is a subject, as in "Maths tuition"
                text: qsTr("%1 tuition").arg(root.subject)
            }
            AppLabel {
                Layout.fillWidth: true
                kind: AppLabel.Small
                text: root.payer
            }
        }
        ColumnLayout {
            spacing: -4
            AppLabel {
                Layout.alignment: Theme.big ? Qt.AlignLeft : Qt.AlignRight
                kind: AppLabel.Title
                heading: false
                spoken: false
                text: root.leftHours
            }
            AppLabel {
                Layout.alignment: Theme.big ? Qt.AlignLeft : Qt.AlignRight
                kind: AppLabel.Tiny
                text: qsTr("hours left")
                //: %1 is a number of hours, such as 7 or 1.5
                spokenText: qsTr("%1 hours left").arg(root.leftHours)
            }
        }
    }
    HoursBar {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space3
        total: root.total
        used: root.used
        booked: root.booked
        usedText: root.usedWords
        bookedText: root.bookedWords
        leftText: root.leftWords
    }
    Rule { Layout.topMargin: Theme.space3 }
    FirstRows {
        id: lessons
        source: root.sessions
        role: "block"
        only: root.key
    }
    Repeater {
        model: lessons
        ColumnLayout {
            id: lesson
            required property int index
            required property string key
            required property string title
            required property string line
            required property string chip
            required property int tone
            required property bool done
            Layout.fillWidth: true
            spacing: 0
            Rule {
                visible: lesson.index > 0
                inset: Theme.big ? 0 : 52
            }
            AppRow {
                glyph: lesson.done ? "check" : "clock"
                hue: lesson.done ? 1 : 6
                title: lesson.title
                sub: lesson.line
                chip: lesson.chip
                chipTone: lesson.tone
                chevron: false
                minimumHeight: 58
                onClicked: root.lessonOpened(lesson.key)
            }
        }
    }
    MoreRows { rows: lessons }
    TextLink {
        glyph: "history"
        text: qsTr("What changed")
        //: %1 is a subject: "Maths tuition"
        spokenName: qsTr("What changed: %1 tuition").arg(root.subject)
        onClicked: root.historyOpened(root.key)
    }
    Rule { visible: root.canChange }
    Flow {
        Layout.fillWidth: true
        visible: root.canChange
        spacing: Theme.space4
        TextLink {
            glyph: "plus"
            text: qsTr("Add a lesson")
            //: %1 is a subject
            spokenName: qsTr("Add a lesson in %1").arg(root.subject)
            onClicked: root.lessonAdded()
        }
        TextLink {
            glyph: "pencil"
            text: qsTr("Change")
            //: %1 is a subject
            spokenName: qsTr("Change %1 lessons").arg(root.subject)
            onClicked: root.changeOpened()
        }
    }
}
