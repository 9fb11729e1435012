// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Words somebody else offers for a text that only its owner writes.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows

Card {
    id: root
    required property RowModel suggestions

    signal used(string key)

    spacing: Theme.space3

    Repeater {
        model: root.suggestions
        ColumnLayout {
            id: entry
            required property string key
            required property string letters
            required property int hue
            required property string who
            required property string when
            required property string text
            Layout.fillWidth: true
            spacing: Theme.space2
            AppRow {
                interactive: false
                letters: entry.letters
                hue: entry.hue
                //: %1 is a name
                title: qsTr("%1 offers these words").arg(entry.who)
                sub: entry.when
                minimumHeight: 48
            }
            WordsBlock {
                text: entry.text
                hue: entry.hue
            }
            TextLink {
                glyph: "check"
                text: qsTr("Use these words")
                onClicked: root.used(entry.key)
            }
        }
    }
}
