// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Notes under each other, in the words of who wrote them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
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
            Item {   // not a layout: that would measure a line that wraps too late
                id: foot
                readonly property bool beside: put.visible && !Theme.big
                Layout.fillWidth: true
                implicitWidth: 240
                implicitHeight: beside ? Math.max(put.height, line.height) : line.height + (put.visible ? put.height : (root.canPutAway ? 10 : 0))
                AppLabel {
                    id: line
                    x: foot.beside && Theme.mirrored ? foot.width - width : 0
                    y: foot.beside ? (foot.height - height) / 2 : 0
                    width: foot.beside ? foot.width - put.width - Theme.space3 : foot.width
                    kind: AppLabel.Small
                    text: entry.line
                }
                TextLink {
                    id: put
                    x: foot.beside === Theme.mirrored ? 0 : foot.width - width   // anchors that swap sides would keep an old width
                    y: foot.beside ? (foot.height - height) / 2 : line.height
                    width: foot.beside ? implicitWidth : foot.width
                    visible: root.canPutAway && entry.mine
                    atEnd: foot.beside
                    //: What to do with a note: it goes to the bin
                    text: qsTr("Put away")
                    //: %1 says which: "You. Today, 6:30 pm"
                    spokenName: qsTr("Put away the note: %1").arg(entry.line)
                    onClicked: root.putAway(entry.key)
                }
            }
        }
    }
    MoreRows {
        Layout.fillWidth: true
        visible: root.most === 0 && rows.rest > 0
        rows: shown
    }
}
