// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Six empty seats round you: a circle that has nobody in it yet.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Theme

Item {
    id: root
    property string letters
    property int hue: 0

    implicitWidth: 232
    implicitHeight: 232
    width: implicitWidth
    height: implicitHeight

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: Theme.raised
        opacity: 0.7
    }
    Drawing {
        anchors.fill: parent
        body: `<circle cx="116" cy="116" r="82" fill="none" stroke="${Theme.edge}" stroke-width="2" stroke-linecap="round" stroke-dasharray="0.1 6.4"/>`
    }
    Repeater {
        model: 6
        Rectangle {
            id: seat
            required property int index
            readonly property real turn: (index * 60 - 90) * Math.PI / 180
            x: 116 + 82 * Math.cos(turn) - 23
            y: 116 + 82 * Math.sin(turn) - 23
            width: 46
            height: 46
            radius: 23
            color: Theme.surface
            border.width: 1.75
            border.color: index === 0 ? Theme.way : Theme.edge
            Icon {
                anchors.centerIn: parent
                name: seat.index === 0 ? "plus" : "child"
                size: 22
                color: seat.index === 0 ? Theme.way : Theme.edge
            }
        }
    }
    Avatar {
        anchors.centerIn: parent
        letters: root.letters
        hue: root.hue
        size: 68
    }
}
