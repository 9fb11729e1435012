// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One thing that is known, with its sign: when, where, with whom.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property string glyph
    property string title
    property string sub

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: Math.max(36, lines.implicitHeight + 12)

    Icon {
        id: sign
        anchors.left: parent.left
        y: 8
        name: root.glyph
        size: Theme.pxUpTo(20, 1.5)
        color: Theme.inkSoft
    }
    Lines {
        id: lines
        anchors { left: sign.right; right: parent.right; leftMargin: Theme.space3 }
        y: 6
        implicitWidth: 0     // its width is given; asking the words for theirs while they wrap goes round in a circle
        title: root.title
        sub: root.sub
    }
}
