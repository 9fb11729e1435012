// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// How settled a heading is: the petal's three steps, lying down. The state is also said in words.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Theme

Row {
    id: root
    property int level: 0   // 0 not started, 1 started, 2 nearly, 3 settled
    property int hue: 0
    readonly property string words: [qsTr("Not started"), qsTr("Started"), qsTr("Nearly settled"), qsTr("Settled")][level]

    spacing: 3

    Repeater {
        model: 3
        Rectangle {
            required property int index
            width: 13
            height: 10
            radius: 5
            color: index < root.level ? Theme.hue(root.hue) : Theme.tint(root.hue)
            border.width: 1.5
            border.color: Theme.hue(root.hue)
        }
    }
}
