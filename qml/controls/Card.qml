// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// White on paper with one thin warm line. Set endsInRows where the last child carries its own air.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Rectangle {
    id: root
    default property alias content: column.data
    property int sidePadding: Theme.space4
    property int topPadding: 14
    property bool endsInRows: false
    property alias spacing: column.spacing

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: column.implicitHeight + topPadding + (endsInRows ? Math.max(0, topPadding - 6) : topPadding)
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    ColumnLayout {
        id: column
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            leftMargin: root.sidePadding
            rightMargin: root.sidePadding
            topMargin: root.topPadding
        }
        spacing: 0
    }
}
