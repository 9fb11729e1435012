// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What was found of one kind.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows

Card {
    id: root
    required property string title
    required property RowModel rows

    signal opened(string page, string target, string circle)

    visible: rows.count > 0
    endsInRows: true

    SectionHead { text: root.title }
    Repeater {
        model: root.rows
        ColumnLayout {
            id: found
            required property int index
            required property string page
            required property string target
            required property string circle
            required property string title
            required property string line
            required property string spoken
            required property string glyph
            required property string letters
            required property int hue
            Layout.fillWidth: true
            spacing: 0
            Rule {
                visible: found.index > 0
                inset: Theme.big ? 0 : (found.glyph === "" ? 56 : 52)
            }
            AppRow {
                glyph: found.glyph
                letters: found.letters
                hue: found.hue
                title: found.title
                sub: found.line
                marked: true
                spokenName: found.spoken
                menu: () => [
                    { text: qsTr("Open"), run: () => root.opened(found.page, found.target, found.circle) },
                    { text: qsTr("Copy the words"), copies: found.spoken }
                ]
                onClicked: root.opened(found.page, found.target, found.circle)
            }
        }
    }
}
