// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Whose page this is: everybody, or one of those in the list.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows

GridLayout {
    id: root
    required property RowModel circles
    property string chosen
    property bool withAll: true
    readonly property int tiles: circles.count + (withAll ? 1 : 0)

    signal picked(string key)

    Layout.fillWidth: true
    columns: Math.max(1, Math.min(tiles, Theme.big ? 2 : 4))
    columnSpacing: Theme.space2
    rowSpacing: Theme.space2

    SwitchTile {
        visible: root.withAll
        //: Shows everybody together, not one child
        text: qsTr("All")
        glyph: "people"
        chosen: root.chosen === ""
        onClicked: root.picked("")
    }
    Repeater {
        model: root.circles
        SwitchTile {
            id: tile
            required property string key
            required property string name
            required property bool homes
            required letters
            required hue
            text: tile.name
            shortName: tile.homes ? tile.name : tile.name.split(" ")[0]
            glyph: tile.homes ? "hub" : ""
            chosen: root.chosen === tile.key
            onClicked: root.picked(tile.key)
        }
    }
}
