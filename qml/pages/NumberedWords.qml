// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Words to write down, each with its number, read down the first column and then the second.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows

GridLayout {
    id: root
    required property RowModel words

    Layout.fillWidth: true
    columns: Theme.big ? 1 : 2
    columnSpacing: Theme.space2
    rowSpacing: Theme.space2

    Repeater {
        model: root.words
        Rectangle {
            id: word
            required property string key
            required property string name
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            implicitHeight: Math.max(48, text.implicitHeight + 16)
            radius: Theme.radiusControl
            color: Theme.raised
            AppLabel {
                id: number
                anchors { left: parent.left; leftMargin: Theme.space3; verticalCenter: parent.verticalCenter }
                width: Theme.px(24)
                kind: AppLabel.SmallStrong
                color: Theme.inkSoft
                spoken: false
                text: word.key
            }
            AppLabel {
                id: text
                anchors { left: number.right; right: parent.right; rightMargin: Theme.space2; verticalCenter: parent.verticalCenter }
                kind: AppLabel.Strong
                text: word.name
                //: %1 is 1 to 12, %2 a word
                spokenText: qsTr("Word %1: %2").arg(word.key).arg(word.name)
            }
        }
    }
}
