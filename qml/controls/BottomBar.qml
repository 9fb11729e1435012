// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Five places at most, of equal width. tabs: [{glyph, text}]
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Theme

Rectangle {
    id: root
    property var tabs: []
    property int current: 0

    signal chosen(int index)

    implicitHeight: row.implicitHeight + 13
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Main places")

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Row {
        id: row
        anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: 6; leftMargin: 4; rightMargin: 4 }
        Repeater {
            model: root.tabs
            TabCell {
                required property int index
                required property var modelData
                width: row.width / Math.max(1, root.tabs.length)
                glyph: modelData.glyph
                text: modelData.text
                current: index === root.current
                onClicked: root.chosen(index)
            }
        }
    }
}
