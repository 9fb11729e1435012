// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Where the next letter goes. It does not blink when motion is reduced.
import QtQuick
import Waymark.Theme

Rectangle {
    id: root
    property bool shown: true

    width: 2
    color: Theme.way
    visible: shown

    SequentialAnimation on opacity {
        running: root.shown && !Theme.reduceMotion
        loops: Animation.Infinite
        onStopped: root.opacity = 1
        PropertyAction { value: 1 }
        PauseAnimation { duration: 600 }
        PropertyAction { value: 0 }
        PauseAnimation { duration: 400 }
    }
}
