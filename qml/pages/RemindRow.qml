// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The reminder of one thing, and the way to change it. Of this phone only.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Controls
import Waymark.Rows

Card {
    id: root
    required property RowModel choices
    required property int remind

    signal picked(int remind)

    topPadding: 0
    AppRow {
        glyph: "bell"
        hue: 3
        title: qsTr("Remind me")
        sub: Object.assign({ name: qsTr("No reminder") }, root.choices.row(String(root.remind))).name
        onClicked: sheet.open()
    }
    RemindSheet {
        id: sheet
        choices: root.choices
        onPicked: remind => root.picked(remind)
    }
}
