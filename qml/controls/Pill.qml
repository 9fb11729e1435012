// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One of a few short answers in a line that wraps. Where several may be chosen, many is true.
import QtQuick
import Waymark.Theme

Pressable {
    id: root
    property bool chosen: false
    property bool many: false

    spokenName: text
    spokenRole: many ? Accessible.CheckBox : Accessible.RadioButton
    ticks: true
    ticked: chosen
    Accessible.onToggleAction: root.press()
    horizontalPadding: Theme.space4
    verticalPadding: Theme.space2
    ringCorner: Theme.radiusControl
    implicitWidth: Math.max(56, label.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touch, label.implicitHeight + topPadding + bottomPadding)

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.chosen ? Theme.waySoft : (root.down ? Theme.raised : Theme.surface)
        border.width: root.chosen ? 2.5 : 1.5
        border.color: root.chosen ? Theme.way : Theme.edge
    }
    contentItem: Item {
        implicitHeight: label.implicitHeight
        AppLabel {
            id: label
            anchors.centerIn: parent
            kind: root.chosen ? AppLabel.Strong : AppLabel.Body
            lineHeight: 1
            spoken: false
            text: root.text
            wrapMode: Text.NoWrap
        }
    }
}
