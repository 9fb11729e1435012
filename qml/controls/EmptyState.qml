// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What a page is for, before there is anything on it, and the first step. Put the buttons inside.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

ColumnLayout {
    id: root
    default property alias content: actions.data
    property alias drawing: picture.data
    property string glyph
    property int hue: -1
    property string title
    property string text

    Layout.fillWidth: true
    Layout.preferredHeight: implicitHeight   // said twice: a layout in a layout may miss the first
    spacing: 0

    Item {
        id: picture
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.space2
        Layout.bottomMargin: Theme.space4
        visible: children.length > 1 || root.glyph !== ""
        implicitWidth: children.length > 1 ? childrenRect.width : 96
        implicitHeight: children.length > 1 ? childrenRect.height : 96
        Tile {
            visible: root.glyph !== ""
            glyph: root.glyph
            hue: root.hue
            size: 96
            radius: 48
        }
    }
    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Title
        horizontalAlignment: Text.AlignHCenter
        text: root.title
    }
    AppLabel {
        Layout.fillWidth: true
        Layout.topMargin: 6
        Layout.leftMargin: Theme.space4
        Layout.rightMargin: Theme.space4
        visible: text !== ""
        horizontalAlignment: Text.AlignHCenter
        text: root.text
    }
    ColumnLayout {
        id: actions
        Layout.fillWidth: true
        Layout.preferredHeight: implicitHeight
        Layout.topMargin: 22
        visible: children.length > 0   // known at once: shown later, by its height, it was missed by the page
        spacing: 10
    }
}
