// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The same places at the side, from 720 wide. tabs: [{glyph, text}]
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Theme

Rectangle {
    id: root
    property var tabs: []
    property int current: 0

    signal chosen(int index)

    implicitWidth: Theme.railWidth
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Main places")

    Rectangle {
        x: Theme.mirrored ? 0 : parent.width - 1
        width: 1
        height: parent.height
        color: Theme.line
    }
    Flickable {
        anchors { fill: parent; topMargin: 20 }
        contentHeight: column.implicitHeight + 20
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            width: parent.width
            spacing: 14
            Item {
                width: parent.width
                height: 30 + Theme.space3
                Icon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: "way"
                    size: 30
                    color: Theme.way
                }
            }
            Repeater {
                model: root.tabs
                TabCell {
                    required property int index
                    required property var modelData
                    width: column.width
                    glyph: modelData.glyph
                    text: modelData.text
                    current: index === root.current
                    onClicked: root.chosen(index)
                }
            }
        }
    }
}
