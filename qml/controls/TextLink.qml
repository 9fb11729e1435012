// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A small thing you can do, in words, with a sign before it.
import QtQuick
import Waymark.Theme

Pressable {
    id: root
    property string glyph
    property color inkColor: Theme.way
    property bool atEnd: false
    readonly property real before: glyph === "" ? 0 : Theme.pxUpTo(18, 1.5) + 6
    readonly property real ownWidth: Math.ceil(measure.implicitWidth) + 1 + before + leftPadding + rightPadding

    padding: 0
    implicitWidth: Math.max(Theme.touch, ownWidth)

    AppLabel {   // how wide the words are on one line
        id: measure
        visible: false
        kind: AppLabel.SmallStrong
        text: root.text
        wrapMode: Text.NoWrap
    }
    contentItem: Item {
        implicitHeight: label.height
        Icon {
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            visible: root.glyph !== ""
            name: root.glyph
            size: Theme.pxUpTo(18, 1.5)
            color: root.inkColor
        }
        AppLabel {
            id: label
            anchors { left: parent.left; right: parent.right; leftMargin: root.before; verticalCenter: parent.verticalCenter }
            kind: AppLabel.SmallStrong
            spoken: false
            text: root.text
            color: root.inkColor
            font.underline: root.down
            horizontalAlignment: root.atEnd ? Text.AlignRight : Text.AlignLeft
        }
    }
}
