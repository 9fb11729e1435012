// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One place to go: a sign in a pill over its name, which stops growing at 130 %.
import QtQuick
import Waymark.Theme

Pressable {
    id: root
    property string glyph
    property bool current: false

    spokenRole: Accessible.PageTab
    Accessible.selectable: true
    Accessible.selected: current
    padding: 0
    ringAway: -3
    implicitWidth: Math.max(Theme.touch, label.implicitWidth)
    implicitHeight: 34 + label.implicitHeight

    contentItem: Item {
        Rectangle {
            x: (parent.width - width) / 2
            width: 56
            height: 30
            radius: 15
            color: root.current ? Theme.waySoft : (root.down ? Theme.raised : "transparent")
            Icon {
                anchors.centerIn: parent
                name: root.glyph
                size: 23
                color: root.current ? Theme.way : Theme.inkSoft
            }
        }
        Text {
            id: label
            x: (parent.width - width) / 2
            y: 32
            text: root.text
            color: root.current ? Theme.way : Theme.inkSoft
            font.family: Theme.sans
            font.pixelSize: Theme.pxUpTo(13, 1.3)
            font.bold: root.current
            textFormat: Text.PlainText
        }
    }
}
