// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Who said what they would do, and where it has got to.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import "spoken.js" as Spoken

Item {
    id: root
    property string letters
    property int hue: 0
    property string who       // "Priya said she will"
    property string what      // "Send my bursary letter"
    property string note
    property string chip
    property string chipGlyph
    property int chipTone: Chip.Plain
    property bool interactive: true
    readonly property bool chipBelow: chip !== "" && (Theme.big || text.width < whoWish.advanceWidth + state.implicitWidth + Theme.space2)

    property alias menu: tap.actions   // what a right click or the menu key brings

    signal clicked

    Layout.fillWidth: true
    Layout.preferredHeight: implicitHeight   // said twice: a layout in a layout may miss the first
    implicitWidth: 240
    implicitHeight: Math.max(56, text.implicitHeight + 10)

    Keys.onPressed: event => tap.take(event)
    MenuTap { id: tap }
    Rectangle {
        anchors { fill: parent; leftMargin: -10; rightMargin: -10 }
        visible: hit.down
        radius: Theme.radiusControl
        color: Theme.raised
    }
    Pressable {
        id: hit
        width: parent.width
        height: root.implicitHeight
        visible: root.interactive
        ringAway: 0
        spokenName: Spoken.list(root.who + " " + root.what, root.chip, root.note)
        onClicked: root.clicked()
    }
    Avatar {
        id: person
        anchors.left: parent.left
        y: Theme.big ? 8 : (root.implicitHeight - height) / 2
        letters: root.letters
        hue: root.hue
        size: Theme.big ? 48 : 36
    }
    TextMetrics {   // the label's own wish follows its width once it wraps
        id: whoWish
        font: whoText.font
        text: root.who
    }
    Item {
        id: text
        anchors { left: person.right; right: parent.right; leftMargin: Theme.space3 }
        y: (root.implicitHeight - height) / 2
        implicitHeight: lines.y + lines.implicitHeight + (root.chipBelow ? state.height + 6 : 0)
        height: implicitHeight
        AppLabel {
            id: whoText
            anchors.left: parent.left
            y: root.chip !== "" && !root.chipBelow ? (state.height - height) / 2 : 0
            width: parent.width - (root.chip !== "" && !root.chipBelow ? state.width + Theme.space2 : 0)
            kind: AppLabel.Small
            spoken: !root.interactive
            text: root.who
        }
        Lines {
            id: lines
            y: Math.max(whoText.y + whoText.height, root.chip !== "" && !root.chipBelow ? state.height - 2 : 0)
            width: parent.width
            spoken: !root.interactive
            title: root.what
            sub: root.note
        }
        Chip {
            id: state
            x: root.chipBelow === Theme.mirrored ? parent.width - width : 0   // anchors that swap sides would keep an old width
            y: root.chipBelow ? lines.y + lines.implicitHeight + 6 : 0
            width: Math.min(implicitWidth, parent.width)
            visible: root.chip !== ""
            spoken: !root.interactive
            text: root.chip
            tone: root.chipTone
            glyph: root.chipGlyph
        }
    }
}
