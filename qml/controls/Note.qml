// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A plain fact beside what it is about. Not a warning.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property string text
    property string glyph: "info"

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: Math.max(icon.height, label.height)

    Icon {
        id: icon
        anchors.left: parent.left
        y: Math.max(0, (label.font.pixelSize * 1.36 - size) / 2)
        name: root.glyph
        size: Theme.pxUpTo(20, 1.5)
        color: Theme.inkSoft
    }
    AppLabel {
        id: label
        anchors { left: icon.right; right: parent.right; leftMargin: 10 }
        kind: AppLabel.Small
        color: Theme.ink
        text: root.text
    }
}
