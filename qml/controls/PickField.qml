// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A field that is filled by choosing, not by typing.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {   // stacked by bindings alone: a layout inside a layout measures a label that wraps too late
    id: root
    property string label
    property string value
    property string empty: qsTr("Choose")
    property string glyph

    signal clicked

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: box.y + box.height

    AppLabel {
        id: name
        width: root.width
        kind: AppLabel.Strong
        spoken: false
        text: root.label
    }
    Pressable {
        id: box
        y: name.height + 6
        width: root.width
        implicitHeight: Math.max(52, words.implicitHeight + 24)
        //: What is asked and what is chosen: "Day: Friday 16 October"
        spokenName: qsTr("%1: %2").arg(root.label).arg(words.text)
        padding: 0
        onClicked: root.clicked()
        background: Rectangle {
            radius: Theme.radiusControl
            color: box.down ? Theme.raised : Theme.surface
            border.width: 1.5
            border.color: Theme.edge
        }
        contentItem: Item {
            AppLabel {
                id: words
                anchors { left: parent.left; leftMargin: 14; verticalCenter: parent.verticalCenter }
                width: parent.width - 28 - sign.width - Theme.space2
                lineHeight: 1
                spoken: false
                color: root.value === "" ? Theme.inkSoft : Theme.ink
                text: root.value === "" ? root.empty : root.value
            }
            Icon {
                id: sign
                anchors { right: parent.right; rightMargin: 14; verticalCenter: parent.verticalCenter }
                name: root.glyph
                size: Theme.pxUpTo(22, 1.5)
                color: Theme.way
            }
        }
    }
}
