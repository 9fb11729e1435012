// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The rounded square behind a sign at the start of a row. Without a hue it is the app's own.
import QtQuick
import Waymark.Theme

Rectangle {
    id: root
    property string glyph
    property int hue: -1
    property real size: 40

    implicitWidth: size
    implicitHeight: size
    radius: Theme.radiusControl
    color: hue < 0 ? Theme.waySoft : Theme.tint(hue)
    border.width: Theme.contrast ? 1.5 : 0
    border.color: hue < 0 ? Theme.way : Theme.hue(hue)

    Icon {
        anchors.centerIn: parent
        name: root.glyph
        color: root.hue < 0 ? Theme.way : Theme.hue(root.hue)
        size: Math.round(root.size * 0.56)
    }
}
