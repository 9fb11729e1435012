// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Dates under the day they are on.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows

ColumnLayout {
    id: root
    required property RowModel events
    property string only      // one day's; empty: all

    signal opened(string key)
    signal historyOpened(string record)

    Layout.fillWidth: true
    spacing: 0

    FirstRows {
        id: shown
        source: root.events
        role: "date"
        only: root.only
    }
    Repeater {
        model: shown
        ColumnLayout {
            id: entry
            required property int index
            required property string key
            required property string day
            required property string date
            required property string title
            required property string line
            required property string glyph
            required property int hue
            required property string chip
            Layout.fillWidth: true
            spacing: Theme.space1
            AppLabel {
                Layout.fillWidth: true
                Layout.topMargin: entry.index > 0 && root.only === "" ? Theme.space3 : 0
                visible: entry.day !== "" && root.only === ""
                kind: AppLabel.SmallStrong
                heading: true
                color: Theme.inkSoft
                text: entry.day
            }
            Card {
                Layout.bottomMargin: Theme.space1
                topPadding: 2
                AppRow {
                    glyph: entry.glyph
                    hue: entry.hue
                    title: entry.title
                    sub: entry.line
                    chip: entry.chip
                    //: A date in a list: its name, its day and its time. %1 is a name, %2 a day, %3 a time and a place
                    spokenName: qsTr("%1, %2, %3").arg(entry.title).arg(entry.date).arg(entry.line)
                    menu: () => [
                        { text: qsTr("Open"), run: () => root.opened(entry.key) },
                        { text: qsTr("What changed"), run: () => root.historyOpened(entry.key) },
                        { text: qsTr("Copy the words"), copies: [entry.title, entry.date, entry.line].filter(part => part !== "").join(", ") }
                    ]
                    onClicked: root.opened(entry.key)
                }
            }
        }
    }
    MoreRows {
        Layout.fillWidth: true
        rows: shown
    }
}
