// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What happens, when, and to whom.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows

ColumnLayout {
    id: root
    required property RowModel rows
    property bool namesWhose: true    // false where all rows are of one circle, and the page says whose

    Layout.fillWidth: true
    spacing: 0

    Repeater {
        model: root.rows
        ColumnLayout {
            id: entry
            required property int index
            required property string when
            required property string whose
            required property string letters
            required property int hue
            required property string title
            required property string line
            Layout.fillWidth: true
            spacing: 0
            Rule {
                visible: entry.index > 0
                inset: Theme.big ? 0 : 84
            }
            AgendaLine {
                when: entry.when
                whose: entry.whose
                letters: entry.letters
                hue: entry.hue
                title: entry.title
                line: entry.line
                namesWhose: root.namesWhose
            }
        }
    }
}
