// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What something means, a line each, before it is done.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Controls

Card {
    id: root
    property string title
    property var lines: []     // [{glyph, text}]

    visible: lines.length > 0

    SectionHead { text: root.title }
    Repeater {
        model: root.lines
        Note {
            required property var modelData
            Layout.topMargin: 8
            glyph: modelData.glyph
            text: modelData.text
        }
    }
}
