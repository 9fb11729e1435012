// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A person's letter on their tint. The name is always beside it, so it is not spoken.
import QtQuick
import Waymark.Theme

Rectangle {
    id: root
    property string letters
    property int hue: 0
    property real size: 44

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: Theme.tint(hue)
    border.width: 1.5
    border.color: Theme.hue(hue)

    Text {
        anchors.centerIn: parent
        text: root.letters
        color: Theme.ink
        font.family: Theme.sans
        font.bold: true
        font.pixelSize: Math.round(root.size * (root.letters.length > 1 ? 0.34 : 0.42))
        textFormat: Text.PlainText
    }
}
