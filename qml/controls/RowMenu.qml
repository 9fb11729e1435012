// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What a right click on a row brings, or the menu key: the things the row can do anyway, where a mouse expects them.
// actions: [{text, run}], or [{text, copies}] for words to take along.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Waymark.Theme

T.Menu {
    id: root
    property var actions: []
    property TextEdit clipboard: TextEdit {}   // not among the menu's own things, which are all entries

    function copy(text: string) {
        clipboard.text = text
        clipboard.selectAll()
        clipboard.copy()
        clipboard.clear()
    }

    implicitWidth: 240
    implicitHeight: contentItem.implicitHeight + 2 * Theme.space1
    padding: Theme.space1
    focus: true
    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.surface
        border.width: 1
        border.color: Theme.edge
    }
    contentItem: ListView {
        implicitHeight: contentHeight
        model: root.contentModel
        interactive: false
        currentIndex: root.currentIndex
        keyNavigationEnabled: true
    }
    Instantiator {
        model: root.actions
        onObjectAdded: (index, object) => root.insertItem(index, object as T.MenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as T.MenuItem)
        T.MenuItem {
            id: item
            required property var modelData
            text: modelData.text
            implicitWidth: 232
            implicitHeight: Math.max(Theme.touch, label.implicitHeight + Theme.space3)
            Accessible.name: text
            onTriggered: modelData.run ? modelData.run() : root.copy(modelData.copies)
            background: Rectangle {
                radius: Theme.radiusControl
                color: item.highlighted || item.hovered ? Theme.waySoft : "transparent"
            }
            contentItem: AppLabel {
                id: label
                leftPadding: Theme.space3
                rightPadding: Theme.space3
                verticalAlignment: Text.AlignVCenter
                spoken: false
                text: item.text
            }
        }
    }
}
