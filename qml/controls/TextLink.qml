// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A small thing you can do, in words, with a sign before it.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Pressable {
    id: root
    property string glyph

    padding: 0
    contentItem: RowLayout {
        spacing: 6
        Icon {
            visible: root.glyph !== ""
            name: root.glyph
            size: Theme.pxUpTo(18, 1.5)
            color: Theme.way
        }
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.SmallStrong
            spoken: false
            text: root.text
            color: Theme.way
            font.underline: root.down
        }
    }
}
