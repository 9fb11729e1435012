// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A bare sign, for lock, help, call, text and close only. The name is always given.
import QtQuick
import Waymark.Theme

Pressable {
    id: root
    enum Kind { Soft, Outlined, Plain, Stop, Help }

    required property string glyph
    property int kind: RoundButton.Soft
    property real face: 44

    spokenName: text
    ringCorner: face / 2
    ringAway: (face - width) / 2 + 2
    padding: 0
    implicitWidth: Math.max(Theme.touch, face)
    implicitHeight: Math.max(Theme.touch, face)

    background: Item {
        Rectangle {
            anchors.centerIn: parent
            width: root.face
            height: root.face
            radius: root.face / 2
            color: [Theme.waySoft, "transparent", "transparent", Theme.stop, Theme.sunSoft][root.kind]
            border.width: root.kind === RoundButton.Outlined ? 1.5 : 0
            border.color: Theme.edge
            Rectangle {
                anchors.fill: parent
                radius: parent.radius
                color: Theme.ink
                opacity: root.down ? 0.1 : 0
            }
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.glyph
            size: root.face >= 52 ? 26 : 22
            color: [Theme.way, Theme.ink, Theme.ink, Theme.stopInk, Theme.sun][root.kind]
        }
    }
}
