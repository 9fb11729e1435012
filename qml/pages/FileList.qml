// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Photos and papers under each other: what each is, how far it is on its way, and what can be done with it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows

ColumnLayout {
    id: root
    required property RowModel rows

    signal shown(string key)
    signal wanted(string key)
    signal stopped(string key)
    signal saved(string key)
    signal removed(string key, string name, bool waits)

    Layout.fillWidth: true
    spacing: 0

    FirstRows {
        id: first
        source: root.rows
    }
    Repeater {
        model: first
        ColumnLayout {
            id: entry
            required property int index
            required property string key
            required property string name
            required property string line
            required property string glyph
            required property string picture
            required property string going
            required property real part
            required property string problem
            required property bool photo
            required property bool here
            required property bool coming
            required property bool waits
            required property bool canRemove
            readonly property bool seen: here && photo
            readonly property var actions: [
                ...(here ? [{ text: qsTr("Save a copy"), glyph: "download", run: () => root.saved(entry.key) }] : []),
                ...(canRemove ? [{ text: qsTr("Put away"), glyph: "minus", run: () => root.removed(entry.key, entry.name, entry.waits) }] : [])
            ]
            Layout.fillWidth: true
            spacing: 0
            Rule { visible: entry.index > 0 }
            AppRow {
                interactive: entry.seen || (!entry.here && !entry.coming)
                chevron: entry.seen
                glyph: entry.glyph
                picture: entry.picture
                title: entry.name
                sub: entry.line
                menu: () => entry.actions
                onClicked: entry.seen ? root.shown(entry.key) : root.wanted(entry.key)
            }
            BusyLine {
                Layout.leftMargin: Theme.big ? 0 : 52
                Layout.bottomMargin: entry.coming ? 0 : Theme.space2
                running: entry.going !== ""
                text: entry.going
                progress: Math.max(0, entry.part)
                cancelText: entry.coming ? qsTr("Stop") : ""
                cancelName: qsTr("%1: %2").arg(cancelText).arg(entry.name)
                onCancelClicked: root.stopped(entry.key)
            }
            Note {
                Layout.bottomMargin: Theme.space2
                visible: entry.problem !== ""
                glyph: "warning"
                text: entry.problem
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.big ? 0 : 52
                columns: Theme.big ? 1 : 2
                columnSpacing: Theme.space5
                rowSpacing: 0
                visible: entry.actions.length > 0
                Repeater {
                    model: entry.actions
                    TextLink {
                        required property var modelData
                        glyph: modelData.glyph
                        text: modelData.text
                        //: A button of a list. %1 is "Save a copy", %2 what it is for
                        spokenName: qsTr("%1: %2").arg(text).arg(entry.name)
                        onClicked: modelData.run()
                    }
                }
            }
        }
    }
    MoreRows {
        Layout.fillWidth: true
        rows: first
    }
}
