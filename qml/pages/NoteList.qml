// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Notes under each other, in the words of who wrote them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.Rows

ColumnLayout {
    id: root
    required property RowModel notes
    property int most: 0      // 0: all, some at a time
    property bool canPutAway: false

    signal putAway(string key)

    Layout.fillWidth: true
    spacing: 0

    FirstRows {
        id: shown
        source: root.notes
        limit: root.most > 0 ? root.most : 20
    }
    Repeater {
        model: shown
        ColumnLayout {
            id: entry
            required property int index
            required property string key
            required property string text
            required property string line
            required property int hue
            required property bool mine
            Layout.fillWidth: true
            spacing: 6
            Keys.onPressed: event => tap.take(event)
            MenuTap {
                id: tap
                actions: () => [
                    { text: qsTr("Copy the words"), copies: entry.text },
                    ...(root.canPutAway && entry.mine ? [{ text: qsTr("Put this note away"), run: () => root.putAway(entry.key) }] : [])
                ]
            }
            Rule {
                visible: entry.index > 0
                Layout.topMargin: 6
                Layout.bottomMargin: 6
            }
            WordsBlock {
                text: entry.text
                hue: entry.hue
            }
            AppLabel {
                Layout.fillWidth: true
                kind: AppLabel.Small
                text: entry.line
            }
            TextLink {
                visible: root.canPutAway && entry.mine
                text: qsTr("Put this note away")
                //: %1 says which: "You. Today, 6:30 pm"
                spokenName: qsTr("Put away the note: %1").arg(entry.line)
                onClicked: root.putAway(entry.key)
            }
        }
    }
    MoreRows {
        Layout.fillWidth: true
        visible: root.most === 0 && rows.rest > 0
        rows: shown
    }
}
