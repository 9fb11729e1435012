// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A page's own name where the bar holds the way back: its sign, its title and one small line.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property string title
    property string sub
    property string glyph
    property int hue: -1

    Layout.fillWidth: true
    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    RowLayout {
        id: row
        width: parent.width
        spacing: 14
        Tile {
            Layout.alignment: Theme.big ? Qt.AlignTop : Qt.AlignVCenter
            visible: root.glyph !== ""
            glyph: root.glyph
            hue: root.hue
            size: 52
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: root.glyph !== "" ? -2 : 4
            AppLabel {
                Layout.fillWidth: true
                kind: AppLabel.Title
                text: root.title
            }
            AppLabel {
                Layout.fillWidth: true
                visible: root.sub !== ""
                kind: root.glyph !== "" ? AppLabel.Small : AppLabel.Body
                color: Theme.inkSoft
                text: root.sub
            }
        }
    }
}
