// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Up to three people to ring, side by side; below each other when the text is large.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

GridLayout {
    Layout.fillWidth: true
    columns: Theme.big ? 1 : 3
    columnSpacing: 10
    rowSpacing: 10
}
