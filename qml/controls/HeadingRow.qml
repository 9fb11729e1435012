// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One of the ten headings in a list.
import QtQuick
import Waymark.Theme
import "spoken.js" as Spoken

AppRow {
    id: root
    property int heading: 0   // 0 to 9, in the order of the plan
    property int level: 0

    glyph: Theme.headingGlyphs[heading]
    hue: heading
    spokenName: Spoken.list(title, pills.words, sub)

    StatePills {
        id: pills
        visible: !Theme.big
        level: root.level
        hue: root.heading
    }
}
