// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Things in the bin, each with the way back, and the way out where its reader may.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows

ColumnLayout {
    id: root
    required property RowModel rows
    required property string backWords

    signal back(string key)
    signal eraseAsked(string key, string title)
    signal eraseNowAsked(string record)

    Layout.fillWidth: true
    spacing: 0

    FirstRows {
        id: shown
        source: root.rows
    }
    Repeater {
        model: shown
        ColumnLayout {
            id: entry
            required property int index
            required property string key
            required property string title
            required property string line
            required property string glyph
            required property int hue
            required property bool canPutBack
            required property bool canErase
            required property string record
            required property bool canEraseNow
            Layout.fillWidth: true
            spacing: 0
            Keys.onPressed: event => tap.take(event)
            MenuTap {
                id: tap
                actions: () => [
                    ...(entry.canPutBack ? [{ text: root.backWords, run: () => root.back(entry.key) }] : []),
                    ...(entry.canErase ? [{ text: qsTr("Erase"), run: () => root.eraseAsked(entry.key, entry.title) }] : []),
                    ...(entry.canEraseNow ? [{ text: qsTr("Erase now, for everybody"), run: () => root.eraseNowAsked(entry.record) }] : [])
                ]
            }
            Rule { visible: entry.index > 0 }
            AppRow {
                interactive: false
                glyph: entry.glyph
                hue: entry.hue
                title: entry.title
                sub: entry.line
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.big ? 0 : 52
                columns: Theme.big ? 1 : 2
                columnSpacing: Theme.space5
                rowSpacing: 0
                visible: entry.canPutBack || entry.canErase || entry.canEraseNow
                TextLink {
                    visible: entry.canPutBack
                    glyph: "undo"
                    text: root.backWords
                    //: A button of a list. %1 is "Put back", %2 what it is for
                    spokenName: qsTr("%1: %2").arg(text).arg(entry.title)
                    onClicked: root.back(entry.key)
                }
                TextLink {
                    visible: entry.canErase
                    glyph: "erase"
                    inkColor: Theme.stop
                    text: qsTr("Erase")
                    spokenName: qsTr("%1: %2").arg(text).arg(entry.title)
                    onClicked: root.eraseAsked(entry.key, entry.title)
                }
                TextLink {
                    visible: entry.canEraseNow && !entry.canErase
                    glyph: "erase"
                    inkColor: Theme.stop
                    text: qsTr("Erase now")
                    spokenName: qsTr("%1: %2").arg(text).arg(entry.title)
                    onClicked: root.eraseNowAsked(entry.record)
                }
                Item { Layout.fillWidth: true; visible: !Theme.big; implicitHeight: 1 }
            }
        }
    }
    MoreRows {
        Layout.fillWidth: true
        rows: shown
    }
}
