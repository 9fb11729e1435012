// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Dates strung on the way: a line with a dot for each. items: [{when, what, where}]
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import "spoken.js" as Spoken

ColumnLayout {
    id: root
    property var items: []
    property bool interactive: false

    signal clicked(int index)

    Layout.fillWidth: true
    spacing: 0

    Repeater {
        id: repeater
        model: root.items
        Item {
            id: stop
            required property int index
            required property var modelData
            readonly property real middle: Theme.big ? 24 : height / 2
            Layout.fillWidth: true
            implicitHeight: Math.max(50, text.implicitHeight + 10)

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
            GridLayout {
                id: text
                anchors { left: parent.left; right: parent.right; leftMargin: 30; verticalCenter: parent.verticalCenter }
                columns: Theme.big || root.width < 280 ? 1 : 2
                columnSpacing: 10
                rowSpacing: 0
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    AppLabel {
                        Layout.fillWidth: true
                        kind: AppLabel.Strong
                        spoken: !root.interactive
                        text: stop.modelData.what
                    }
                    AppLabel {
                        Layout.fillWidth: true
                        visible: text !== ""
                        kind: AppLabel.Small
                        spoken: !root.interactive
                        text: stop.modelData.where ?? ""
                    }
                }
                AppLabel {
                    Layout.fillWidth: text.columns === 1
                    Layout.maximumWidth: text.columns === 1 ? -1 : text.width * 0.45
                    kind: AppLabel.SmallStrong
                    color: Theme.inkSoft
                    spoken: !root.interactive
                    text: stop.modelData.when
                }
            }
        }
    }
}
