// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// "Saved on this phone. Shared 2 hours ago." Said once, quietly.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property string text
    property string glyph: "sync"
    readonly property real before: icon.size + 6

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: label.height + 8

    AppLabel {   // how wide the words are on one line
        id: measure
        visible: false
        kind: AppLabel.Tiny
        text: root.text
        wrapMode: Text.NoWrap
    }
    Item {
        id: line
        anchors.centerIn: parent
        width: Math.min(parent.width, Math.ceil(measure.implicitWidth) + 1 + root.before)
        height: label.height
        Icon {
            id: icon
            anchors.left: parent.left
            y: Math.max(0, (label.font.pixelSize * 1.36 - size) / 2)
            name: root.glyph
            size: Theme.pxUpTo(15, 1.5)
            color: Theme.inkSoft
        }
        AppLabel {
            id: label
            anchors { left: parent.left; right: parent.right; leftMargin: root.before }
            kind: AppLabel.Tiny
            text: root.text
        }
    }
}
