// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The one main action of a page, in reach of the thumb, over a line.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Rectangle {
    id: root
    default property alias content: column.data

    implicitWidth: column.implicitWidth + 2 * Theme.space4
    implicitHeight: column.implicitHeight + 2 * Theme.space3
    color: Theme.paper

    Rectangle {
        width: parent.width
        height: 1
        visible: root.height > 0
        color: Theme.line
    }
    ColumnLayout {
        id: column
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            leftMargin: Math.max(Theme.space4, (root.width - Theme.readingWidth) / 2)
            rightMargin: column.anchors.leftMargin
            topMargin: Theme.space3
        }
        spacing: Theme.space2
    }
}
