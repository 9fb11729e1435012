// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A thin line between rows, inset to their text.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Rectangle {
    property int inset: 0

    Layout.fillWidth: true
    Layout.leftMargin: inset
    implicitHeight: 1
    color: Theme.line
}
