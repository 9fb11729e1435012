// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A sign and a word or two: 48 to touch, 40 to see; only its sign where there is no room for the words.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Pressable {
    id: root
    property bool bare: false
    property color face: Theme.surface
    property color ink: Theme.ink
    required property string glyph

    padding: 0
    ringCorner: 22
    ringAway: bare ? 0 : -2
    ringColor: ink
    implicitWidth: bare ? Theme.touch : row.implicitWidth + 26
    implicitHeight: Math.max(Theme.touch, row.implicitHeight + 16)

    background: Item {
        Rectangle {
            anchors.centerIn: parent
            width: root.bare ? 44 : parent.width
            height: root.bare ? 44 : parent.height - 8
            radius: height / 2
            color: root.face
            Rectangle {
                anchors.fill: parent
                radius: parent.radius
                color: Theme.ink
                opacity: root.down ? 0.1 : 0
            }
        }
    }
    contentItem: Item {
        RowLayout {
            id: row
            anchors.centerIn: parent
            spacing: 6
            Icon {
                name: root.glyph
                size: root.bare ? 24 : 18
                color: root.ink
            }
            AppLabel {
                visible: !root.bare
                kind: AppLabel.SmallStrong
                spoken: false
                text: root.text
                color: root.ink
                wrapMode: Text.NoWrap
            }
        }
    }
}
