// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Promises under each other, with a line between them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows

ColumnLayout {
    id: root
    required property RowModel promises
    property bool interactive: true
    property PromiseSheet sheet: null     // what can be done with one

    signal opened(string key)

    Layout.fillWidth: true
    spacing: 0

    FirstRows {
        id: shown
        source: root.promises
    }
    Repeater {
        model: shown
        ColumnLayout {
            id: entry
            required property int index
            required property string key
            required property string letters
            required property int hue
            required property string who
            required property string what
            required property string chip
            required property string chipGlyph
            required property int tone
            Layout.fillWidth: true
            spacing: 0
            Rule {
                visible: entry.index > 0
                inset: Theme.big ? 0 : 48
            }
            PromiseRow {
                letters: entry.letters
                hue: entry.hue
                who: entry.who
                what: entry.what
                chip: entry.chip
                chipGlyph: entry.chipGlyph
                chipTone: entry.tone
                interactive: root.interactive
                menu: root.sheet ? () => root.sheet.actions(entry.key) : null
                onClicked: root.opened(entry.key)
            }
        }
    }
    MoreRows {
        Layout.fillWidth: true
        rows: shown
    }
}
