// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What every control that can be pressed is made of: 48 to touch, a name, a role, a press for assistive technology,
// Enter as well as Space, and a ring for the keyboard.
import QtQuick
import Waymark.Theme
import Waymark.Controls

SpokenButton {
    id: root
    property string spokenName: text
    property string spokenHint
    property real ringCorner: Theme.radiusControl
    property real ringAway: 2
    property color ringColor: Theme.way

    implicitWidth: Math.max(Theme.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    activeFocusOnTab: true

    Accessible.role: spokenRole
    Accessible.checkable: ticks
    Accessible.checked: ticked
    Accessible.name: spokenName
    Accessible.description: spokenHint
    Accessible.focusable: true
    Accessible.pressed: down
    Accessible.onPressAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    function press() {
        if (root.enabled)
            root.clicked()
    }

    FocusRing {
        away: root.ringAway
        shown: root.visualFocus
        corner: root.ringCorner
        border.color: root.ringColor
    }
}
