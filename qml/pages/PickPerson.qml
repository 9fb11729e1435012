// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One of some people.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows

Card {
    id: root
    required property RowModel people
    property string chosen      // a key; empty: nobody yet

    signal picked(string key)

    visible: people.count > 0
    endsInRows: true
    Repeater {
        model: root.people
        ColumnLayout {
            id: person
            required property int index
            required property string key
            required property string name
            required property string role
            required property string letters
            required property int hue
            Layout.fillWidth: true
            spacing: 0
            Rule {
                visible: person.index > 0
                inset: Theme.big ? 0 : 56
            }
            AppRow {
                letters: person.letters
                hue: person.hue
                title: person.name
                sub: person.role
                chevron: false
                selected: root.chosen === person.key
                onClicked: root.picked(person.key)
            }
        }
    }
}
