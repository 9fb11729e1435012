// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A person to choose among a few, in one press.
import QtQuick
import Waymark.Theme

Pressable {
    id: root
    property string key
    property string letters
    property int hue: 0
    property bool chosen: false

    spokenRole: Accessible.RadioButton
    ticks: true
    ticked: chosen
    Accessible.onToggleAction: root.press()
    ringCorner: height / 2
    leftPadding: Theme.mirrored ? 14 : 6
    rightPadding: Theme.mirrored ? 6 : 14
    implicitWidth: Math.ceil(measure.implicitWidth) + 36 + Theme.space2 + leftPadding + rightPadding + 1
    implicitHeight: Math.max(Theme.touch, label.height + 16)

    AppLabel {   // how wide the name is on one line
        id: measure
        visible: false
        kind: AppLabel.SmallStrong
        text: root.text
        wrapMode: Text.NoWrap
    }
    background: Rectangle {
        radius: height / 2
        color: root.chosen ? Theme.waySoft : (root.down ? Theme.raised : Theme.surface)
        border.width: root.chosen ? 2.5 : 1.5
        border.color: root.chosen ? Theme.way : Theme.edge
    }
    contentItem: Item {
        Avatar {
            id: face
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            letters: root.letters
            hue: root.hue
            size: 36
        }
        AppLabel {
            id: label
            anchors { left: face.right; right: parent.right; leftMargin: Theme.space2; verticalCenter: parent.verticalCenter }
            kind: AppLabel.SmallStrong
            spoken: false
            text: root.text
        }
    }
}
