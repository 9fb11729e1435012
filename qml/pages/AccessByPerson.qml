// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What one person sees, part by part, with a way to the others.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

ColumnLayout {
    id: root
    required property SharingViewModel sharing
    property int at: 0

    signal chosen(string section, string person)

    Layout.fillWidth: true
    spacing: Theme.space3

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2
        Repeater {
            id: pills
            model: root.sharing.people
            PersonPill {
                required property int index
                required property string name
                required key
                required letters
                required hue
                width: Math.min(implicitWidth, root.width)
                text: name
                chosen: root.at === index
                onClicked: root.at = index
            }
        }
    }
    Card {
        endsInRows: true
        topPadding: 4
        Repeater {
            model: root.sharing.sections
            ColumnLayout {
                id: part
                required property int index
                required property string key
                required property string name
                required property string icon
                required property bool ownOnly
                required property var cells
                readonly property var may: cells[root.at] ?? ({ level: 0, lent: false, waits: false, words: "" })
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: part.index > 0
                    inset: Theme.big ? 0 : 52
                }
                AppRow {
                    glyph: part.icon
                    title: part.name
                    chip: part.ownOnly ? qsTr("Only ever you") : part.may.words
                    chipTone: !part.ownOnly && part.may.level > 0 ? Chip.Way : Chip.Plain
                    chipGlyph: part.ownOnly ? "lock" : (part.may.lent ? "clock" : ["eye-off", "eye", "pencil"][part.may.level])
                    interactive: root.sharing.face.mine && !part.ownOnly
                    chevron: false
                    onClicked: {
                        const person = pills.itemAt(root.at) as PersonPill
                        if (person)
                            root.chosen(part.key, person.key)
                    }
                }
            }
        }
    }
}
