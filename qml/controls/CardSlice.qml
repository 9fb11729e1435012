// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One row's part of a card that runs the length of a LongRows: round at the first and the last.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    default property alias content: column.data
    property bool first: false
    property bool last: false
    property real inset: Theme.space4      // where the card begins
    property int ruleInset: 0
    readonly property int air: 8

    implicitHeight: column.implicitHeight + (first ? air : 0) + (last ? air : 0)
    clip: true

    Rectangle {
        x: root.inset
        y: root.first ? 0 : -radius
        width: root.width - 2 * root.inset
        height: root.height - y + (root.last ? 0 : radius)
        radius: Theme.radiusCard
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
    }
    ColumnLayout {
        id: column
        x: root.inset + Theme.space4
        y: root.first ? root.air : 0
        width: root.width - 2 * x
        spacing: 0
        Rule {
            visible: !root.first
            inset: root.ruleInset
        }
    }
}
