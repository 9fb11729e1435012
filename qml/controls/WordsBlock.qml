// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Words a person wrote, with their line at the start.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property string text
    property int hue: 0

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: label.height

    Rectangle {
        x: Theme.mirrored ? root.width - 3 : 0
        width: 3
        height: root.height
        radius: 1.5
        color: Theme.hue(root.hue)
    }
    AppLabel {
        id: label
        anchors { left: parent.left; right: parent.right; leftMargin: 15 }
        kind: AppLabel.Words
        text: root.text
    }
}
