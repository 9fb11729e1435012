// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Dates strung on the way: a line with a dot for each. items: [{when, what, where}]
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import "spoken.js" as Spoken

Column {
    id: root
    property var items: []
    property bool interactive: false

    signal clicked(int index)

    Layout.fillWidth: true

    Repeater {
        id: repeater
        model: root.items
        Item {
            id: stop
            required property int index
            required property var modelData
            readonly property bool below: Theme.big || root.width < 280
            readonly property real middle: Theme.big ? 24 : height / 2
            readonly property real textWidth: width - 30
            width: root.width
            height: Math.max(50, lines.height + (below ? when.height : 0) + 10)

            Rectangle {
                visible: stop.index > 0
                x: dot.x + 6
                width: 2
                height: stop.middle - 8
                color: Theme.line
            }
            Rectangle {
                visible: stop.index < repeater.count - 1
                x: dot.x + 6
                y: stop.middle + 8
                width: 2
                height: stop.height - y
                color: Theme.line
            }
            Rectangle {
                id: dot
                x: Theme.mirrored ? stop.width - 17 : 3
                y: stop.middle - 7
                width: 14
                height: 14
                radius: 7
                color: Theme.surface
                border.width: 3
                border.color: Theme.way
            }
            Pressable {
                anchors.fill: parent
                visible: root.interactive
                ringAway: 0
                spokenName: Spoken.list(stop.modelData.what, stop.modelData.when, stop.modelData.where)
                onClicked: root.clicked(stop.index)
            }
            AppLabel {   // how wide the time is on one line
                id: measure
                visible: false
                kind: AppLabel.SmallStrong
                text: stop.modelData.when
                wrapMode: Text.NoWrap
            }
            Lines {
                id: lines
                anchors.left: parent.left
                anchors.leftMargin: 30
                y: (stop.height - height - (stop.below ? when.height : 0)) / 2
                width: stop.below ? stop.textWidth : stop.textWidth - when.width - 10
                gap: 0
                spoken: !root.interactive
                title: stop.modelData.what
                sub: stop.modelData.where ?? ""
            }
            AppLabel {
                id: when
                x: stop.below ? (Theme.mirrored ? 0 : 30) : (Theme.mirrored ? 0 : stop.width - width)
                y: stop.below ? lines.y + lines.height : (stop.height - height) / 2
                width: stop.below ? stop.textWidth : Math.min(Math.ceil(measure.implicitWidth) + 1, stop.textWidth * 0.45)
                kind: AppLabel.SmallStrong
                color: Theme.inkSoft
                spoken: !root.interactive
                text: stop.modelData.when
            }
        }
    }
}
