// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Six empty seats round you: a circle that has nobody in it yet.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
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
    Shape {
        anchors.fill: parent
        ShapePath {
            strokeColor: Theme.edge
            strokeWidth: 2
            fillColor: "transparent"
            strokeStyle: ShapePath.DashLine
            dashPattern: [0.1, 3.2]
            capStyle: ShapePath.RoundCap
            PathSvg { path: "M34 116a82 82 0 1 0 164 0a82 82 0 1 0-164 0z" }
        }
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
