// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One line of a list: a tile or a person, a name over a few words, a state, buttons, and where it leads.
// The row itself is one button unless interactive is false; buttons put in it come after it in reading order.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import "spoken.js" as Spoken

Item {
    id: root
    default property alias trailing: slot.data
    property string title
    property string sub
    property bool subIsWords: false
    property bool marked: false      // title and sub hold escaped text in which <b> marks words; give spokenName too
    property string glyph
    property string picture          // a small photo in place of the sign, as an address
    property string letters
    property int hue: -1
    property string chip
    property string chipGlyph
    property int chipTone: Chip.Plain
    property bool interactive: true
    property bool chevron: interactive
    property bool selected: false
    property string spokenName: Spoken.list(title, sub, chip)
    property real minimumHeight: letters === "" ? 60 : 68
    property bool stacked: Theme.big && slot.implicitWidth > Theme.touch     // its buttons stand below its text

    readonly property bool below: stacked && slot.implicitWidth > 0
    readonly property real endWidth: (slot.visible && !below ? slot.implicitWidth + Theme.space2 : 0) + (chevron ? 28 : 0)
    readonly property bool chipBelow: chip !== "" && (Theme.big || width - lead.width - endWidth - lowChip.implicitWidth - 24 < Math.min(140, measure.implicitWidth))
    readonly property real textWidth: width - lead.width - (lead.width > 0 ? Theme.space3 : 0)
                                      - (tail.width > 0 ? tail.width + Theme.space3 : 0)

    property alias menu: tap.actions   // what a right click or the menu key brings
    readonly property alias tap: tap

    signal clicked

    Layout.fillWidth: true
    Layout.preferredHeight: implicitHeight   // said twice: a layout in a layout may miss the first
    implicitWidth: 240
    implicitHeight: Math.max(minimumHeight, text.implicitHeight + 16 + (below ? slot.implicitHeight + Theme.space1 : 0))

    Keys.onPressed: event => tap.take(event)
    MenuTap { id: tap }
    Rectangle {
        anchors { fill: parent; leftMargin: -10; rightMargin: -10; topMargin: 2; bottomMargin: 2 }
        visible: root.selected || hit.down
        radius: Theme.radiusControl
        color: root.selected ? Theme.waySoft : Theme.raised
    }
    Pressable {
        id: hit
        width: parent.width
        height: root.implicitHeight
        visible: root.interactive
        ringAway: 0
        spokenName: root.spokenName
        Accessible.selectable: root.selected
        Accessible.selected: root.selected
        onClicked: root.clicked()
    }
    AppLabel {   // how wide the name is on one line
        id: measure
        visible: false
        kind: AppLabel.Strong
        text: root.title
        wrapMode: Text.NoWrap
    }
    Item {
        id: lead
        anchors.left: parent.left
        y: Theme.big || root.below ? 10 : (root.implicitHeight - height) / 2
        width: root.glyph !== "" ? 40 : (root.letters !== "" ? 44 : 0)
        height: width
        Tile {
            visible: root.glyph !== "" && root.picture === ""
            glyph: root.glyph
            hue: root.hue
        }
        Image {   // the row's name says what it is
            anchors.fill: parent
            visible: root.picture !== ""
            source: root.picture
            sourceSize { width: 160; height: 160 }   // however large somebody made it
            fillMode: Image.PreserveAspectCrop
            cache: false
            Accessible.ignored: true
        }
        Avatar {
            visible: root.glyph === "" && root.letters !== ""
            letters: root.letters
            hue: Math.max(0, root.hue)
        }
    }
    Item {
        id: text
        anchors.left: lead.right
        anchors.leftMargin: lead.width > 0 ? Theme.space3 : 0
        y: root.below ? Theme.space2 : (root.implicitHeight - height) / 2
        width: root.textWidth
        implicitHeight: lines.implicitHeight + (root.chipBelow ? lowChip.height + 6 : 0)
        height: implicitHeight
        Lines {
            id: lines
            width: parent.width
            spoken: !root.interactive
            title: root.title
            sub: root.sub
            subIsWords: root.subIsWords
            marked: root.marked
        }
        Chip {
            id: lowChip
            anchors.left: parent.left
            y: lines.implicitHeight + 6
            width: Math.min(implicitWidth, parent.width)
            visible: root.chipBelow
            spoken: !root.interactive
            text: root.chip
            tone: root.chipTone
            glyph: root.chipGlyph
        }
    }
    Item {
        id: lowSlot
        anchors.left: text.left
        y: root.implicitHeight - height - 6
        width: slot.implicitWidth
        height: slot.implicitHeight
    }
    Row {
        id: tail
        anchors.right: parent.right
        height: root.implicitHeight
        spacing: Theme.space2
        Chip {
            id: sideChip
            anchors.verticalCenter: parent.verticalCenter
            visible: root.chip !== "" && !root.chipBelow
            spoken: !root.interactive
            text: root.chip
            tone: root.chipTone
            glyph: root.chipGlyph
        }
        RowLayout {
            id: slot
            parent: root.below ? lowSlot : tail
            // Beside many lines a button stands by the last, as it is read after them.
            y: parent.height - height
            height: Theme.big ? Math.min(parent.height, 64) : parent.height
            visible: implicitWidth > 0
            spacing: Theme.space2
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.chevron
            name: "chevron"
            size: 20
            color: Theme.inkSoft
        }
    }
}
