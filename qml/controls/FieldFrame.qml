// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The label above a field, its box, and below it what is wrong or what it is for. Stacked by bindings alone: a layout
// inside a layout measures a label that wraps too late.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property string label
    property string hint
    property string error       // names the field and how to put it right
    property bool focused: false
    default property alias content: box.data
    property real contentHeight: 0

    readonly property real gap: 6

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: said.text === "" ? box.y + box.height : said.y + said.height

    AppLabel {
        id: name
        width: root.width
        visible: root.label !== ""
        kind: AppLabel.Strong
        spoken: false
        text: root.label
    }
    Rectangle {
        id: box
        y: name.visible ? name.height + root.gap : 0
        width: root.width
        height: Math.max(52, root.contentHeight)
        radius: Theme.radiusControl
        color: root.enabled ? Theme.surface : Theme.raised
        border.width: root.focused ? 2.5 : 1.5
        border.color: root.error !== "" ? Theme.stop : (root.focused ? Theme.way : Theme.edge)
    }
    Icon {
        id: sign
        x: Theme.mirrored ? root.width - width : 0
        y: said.y + 2
        visible: root.error !== ""
        name: "warning"
        size: Theme.pxUpTo(18, 1.5)
        color: Theme.stop
    }
    AppLabel {
        id: said
        readonly property real before: root.error !== "" ? sign.width + root.gap : 0
        x: Theme.mirrored ? 0 : before
        y: box.y + box.height + root.gap
        width: root.width - before
        visible: text !== ""
        kind: AppLabel.Small
        text: root.error !== "" ? root.error : root.hint
        color: root.error !== "" ? Theme.stop : Theme.inkSoft
    }
}
