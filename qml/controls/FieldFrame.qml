// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The label above a field, its box, and below it what is wrong or what it is for.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

ColumnLayout {
    id: root
    property string label
    property string hint
    property string error       // names the field and how to put it right
    property bool focused: false
    default property alias content: box.data
    property real contentHeight: 0

    Layout.fillWidth: true
    spacing: 6

    AppLabel {
        Layout.fillWidth: true
        visible: root.label !== ""
        kind: AppLabel.Strong
        spoken: false
        text: root.label
    }
    Rectangle {
        id: box
        Layout.fillWidth: true
        implicitHeight: Math.max(52, root.contentHeight)
        radius: Theme.radiusControl
        color: root.enabled ? Theme.surface : Theme.raised
        border.width: root.focused ? 2.5 : 1.5
        border.color: root.error !== "" ? Theme.stop : (root.focused ? Theme.way : Theme.edge)
    }
    Item {
        Layout.fillWidth: true
        visible: said.text !== ""
        implicitHeight: said.height
        Icon {
            id: sign
            anchors.left: parent.left
            y: 2
            visible: root.error !== ""
            name: "warning"
            size: root.error !== "" ? Theme.pxUpTo(18, 1.5) : 0
            color: Theme.stop
        }
        AppLabel {
            id: said
            anchors { left: sign.right; right: parent.right; leftMargin: root.error !== "" ? 6 : 0 }
            kind: AppLabel.Small
            text: root.error !== "" ? root.error : root.hint
            color: root.error !== "" ? Theme.stop : Theme.inkSoft
        }
    }
}
