// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One step of several: its number, what to do, and why.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls

Row {
    id: root
    default property alias trailing: slot.data
    required property int number
    property string title
    property string sub

    Layout.fillWidth: true
    spacing: Theme.space3

    Rectangle {
        id: disc
        width: Math.max(28, count.implicitHeight + 4)
        height: width
        radius: width / 2
        color: Theme.way
        AppLabel {
            id: count
            anchors.centerIn: parent
            kind: AppLabel.TinyStrong
            color: Theme.wayInk
            text: root.number
            spoken: false
        }
    }
    Lines {
        width: Math.max(0, root.width - disc.width - root.spacing - (slot.width > 0 ? slot.width + root.spacing : 0))
        title: root.title
        sub: root.sub
    }
    Row {
        id: slot
        anchors.bottom: parent.bottom   // beside many lines a button stands by the last, as it is read after them
    }
}
