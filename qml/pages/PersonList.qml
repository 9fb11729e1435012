// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// People under each other, each to open, text or call.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows

ColumnLayout {
    id: root
    required property RowModel people
    property string glyph          // a sign in place of the letters
    property bool opens: true      // false: only to ring or text
    property bool brief: false     // one button each: their page has the rest
    property string selected       // whose page is open beside the list

    signal opened(string key)
    signal called(string number)
    signal texted(string number)

    Layout.fillWidth: true
    spacing: 0

    Repeater {
        model: root.people
        ColumnLayout {
            id: entry
            required property int index
            required property string key
            required property string letters
            required property int hue
            required property string name
            required property string role
            required property string phone
            required property string textTo
            Layout.fillWidth: true
            spacing: 0
            Rule {
                visible: entry.index > 0
                inset: Theme.big ? 0 : 56
            }
            PersonRow {
                glyph: root.glyph
                letters: entry.letters
                hue: entry.hue
                title: entry.name
                sub: entry.role
                interactive: root.opens
                brief: root.brief
                selected: root.opens && root.selected === entry.key
                canCall: entry.phone !== ""
                canText: entry.textTo !== ""
                number: entry.phone
                onClicked: root.opened(entry.key)
                onCallClicked: root.called(entry.phone)
                onTextClicked: root.texted(entry.textTo)
            }
        }
    }
}
