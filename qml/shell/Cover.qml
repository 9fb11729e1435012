// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What others see of the window while nobody looks at it: nothing.
import QtQuick
import Waymark.Theme
import Waymark.Controls

Rectangle {
    color: Theme.paper

    Icon {
        anchors.centerIn: parent
        name: "way"
        size: 64
        color: Theme.way
    }
}
