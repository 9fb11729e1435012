// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Around the control it is put in, 3 wide and 2 away, while that has the keyboard.
import QtQuick
import Waymark.Theme

Rectangle {
    property bool shown: false
    property real corner: Theme.radiusControl
    property real away: 2

    x: -away - 3
    y: -away - 3
    z: 10
    width: parent ? parent.width + 2 * (away + 3) : 0
    height: parent ? parent.height + 2 * (away + 3) : 0
    visible: shown
    radius: corner + away + 3
    color: "transparent"
    border.width: 3
    border.color: Theme.way
}
