// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The sign of what somebody may do with a part: a dash, an eye, a pencil; a clock while it is until a day. A dot: the
// change is not out yet.
import QtQuick
import Waymark.Theme

Rectangle {
    id: root
    property int level: 0     // 0 cannot see it, 1 can read, 2 can read and write
    property bool lent: false
    property bool waits: false
    property bool down: false

    implicitWidth: 30
    implicitHeight: 30
    width: implicitWidth
    height: implicitHeight
    radius: width / 2
    color: [Theme.surface, Theme.waySoft, Theme.way][root.level]
    border.width: 1.5
    border.color: root.level === 0 ? Theme.edge : Theme.way

    Icon {
        anchors.centerIn: parent
        name: root.level > 0 && root.lent ? "clock" : ["minus", "eye", "pencil"][root.level]
        size: root.level === 0 ? 14 : 17
        color: [Theme.inkSoft, Theme.way, Theme.wayInk][root.level]
    }
    Rectangle {
        anchors.fill: parent
        radius: parent.radius
        color: Theme.ink
        opacity: root.down ? 0.1 : 0
    }
    Rectangle {
        x: Theme.mirrored ? -3 : parent.width - width + 3
        y: -3
        visible: root.waits
        width: 12
        height: 12
        radius: 6
        color: Theme.ink
        border.width: 2
        border.color: Theme.surface
    }
}
