// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The drawn part of a choice.
import QtQuick
import Waymark.Theme

Rectangle {
    property bool on: false

    implicitWidth: 24
    implicitHeight: 24
    radius: 12
    color: "transparent"
    border.width: on ? 7 : 2
    border.color: on ? Theme.way : Theme.edge
}
