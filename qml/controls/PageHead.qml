// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A page's own name where the bar holds the way back: its sign, its title and one small line.
import QtQuick
import QtQuick.Layouts

Item {
    id: root
    property string title
    property string sub
    property string glyph
    property int hue: -1

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: Math.max(tile.height, lines.height)

    Tile {
        id: tile
        anchors.left: parent.left
        visible: root.glyph !== ""
        glyph: root.glyph
        hue: root.hue
        size: root.glyph !== "" ? 52 : 0
    }
    Lines {
        id: lines
        anchors { left: tile.right; leftMargin: root.glyph !== "" ? 14 : 0 }
        y: Math.max(0, (tile.height - height) / 2)
        width: parent.width - (root.glyph !== "" ? 66 : 0)
        gap: root.glyph !== "" ? -2 : 4
        titleKind: AppLabel.Title
        subKind: root.glyph !== "" ? AppLabel.Small : AppLabel.Body
        title: root.title
        sub: root.sub
    }
}
