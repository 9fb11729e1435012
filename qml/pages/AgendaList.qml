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
            Item {
                Layout.fillWidth: true
                Layout.preferredHeight: implicitHeight
                implicitWidth: 240
                implicitHeight: Theme.big ? time.height + words.height + 20 : Math.max(58, words.height + 18, time.height + 20)
                AppLabel {
                    id: time
                    anchors.left: parent.left
                    y: Theme.big ? 8 : words.y + 2
                    width: Theme.big ? parent.width : 76
                    kind: AppLabel.SmallStrong
                    color: Theme.inkSoft
                    text: entry.when
                }
                Avatar {
                    id: child
                    anchors { left: parent.left; leftMargin: Theme.big ? 0 : 84 }
                    y: Theme.big ? words.y : (parent.height - height) / 2
                    visible: root.namesWhose
                    letters: entry.letters
                    hue: entry.hue
                    size: 36
                }
                Lines {
                    id: words
                    anchors { left: parent.left; leftMargin: (Theme.big ? 0 : 84) + (root.namesWhose ? 48 : 0) }
                    y: Theme.big ? time.y + time.height + 2 : Math.max(9, (parent.height - height) / 2)
                    width: parent.width - anchors.leftMargin
                    title: entry.title
                    //: Under something that is planned. %1 is whose it is, %2 is where: "Mia. City Library"
                    sub: !root.namesWhose ? entry.line : (entry.line === "" ? entry.whose : qsTr("%1. %2").arg(entry.whose).arg(entry.line))
                }
            }
        }
    }
}
