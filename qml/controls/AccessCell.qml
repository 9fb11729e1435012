// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What one person may do with one part, as a circle in a table.
import QtQuick
import Waymark.Theme

Pressable {
    id: root
    property int level: 0     // 0 cannot see it, 1 can read, 2 can read and write
    property bool lent: false
    property bool waits: false

    padding: 0
    ringCorner: 15
    ringAway: -7
    implicitWidth: Theme.touch
    implicitHeight: Theme.touch

    contentItem: Item {
        AccessSign {
            anchors.centerIn: parent
            level: root.level
            lent: root.lent
            waits: root.waits
            down: root.down
        }
    }
}
