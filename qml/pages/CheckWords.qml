// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Six words two people read to each other. They match, or nobody comes in.
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
            implicitHeight: Math.max(52, text.implicitHeight + 16)
            radius: Theme.radiusControl
            color: Theme.raised
            AppLabel {
                id: text
                anchors.centerIn: parent
                width: parent.width - 16
                kind: AppLabel.Heading
                heading: false
                horizontalAlignment: Text.AlignHCenter
                text: word.name
                //: %1 is 1 to 6, %2 a word
                spokenText: qsTr("Word %1: %2").arg(word.key).arg(word.name)
            }
        }
    }
}
