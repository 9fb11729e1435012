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
    default property alias trailing: tail.data
    property string title
    property string sub
    property bool subIsWords: false
    property string glyph
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
    property int sideMargin: 0   // what lies between the row and the edge of its card

    signal clicked

    Layout.fillWidth: true
    implicitWidth: body.implicitWidth
    implicitHeight: Math.max(minimumHeight, body.implicitHeight + 16)

    Rectangle {
        anchors { fill: parent; leftMargin: -root.sideMargin - 10; rightMargin: -root.sideMargin - 10; topMargin: 2; bottomMargin: 2 }
        visible: root.selected || hit.down
        radius: Theme.radiusControl
        color: root.selected ? Theme.waySoft : Theme.raised
    }
    Pressable {
        id: hit
        anchors.fill: parent
        visible: root.interactive
        enabled: root.enabled
        ringAway: 0
        spokenName: root.spokenName
        Accessible.selectable: root.selected
        Accessible.selected: root.selected
        onClicked: root.clicked()
    }
    RowLayout {
        id: body
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        spacing: Theme.space3
        Tile {
            visible: root.glyph !== ""
            glyph: root.glyph
            hue: root.hue
            Layout.alignment: Theme.big ? Qt.AlignTop : Qt.AlignVCenter
        }
        Avatar {
            visible: root.letters !== ""
            letters: root.letters
            hue: Math.max(0, root.hue)
            Layout.alignment: Theme.big ? Qt.AlignTop : Qt.AlignVCenter
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1
            AppLabel {
                Layout.fillWidth: true
                kind: AppLabel.Strong
                spoken: !root.interactive
                text: root.title
            }
            AppLabel {
                Layout.fillWidth: true
                visible: root.sub !== ""
                kind: AppLabel.Small
                spoken: !root.interactive
                font.family: root.subIsWords ? Theme.serif : Theme.sans
                text: root.sub
            }
            Chip {
                Layout.topMargin: 6
                Layout.maximumWidth: parent.width
                visible: root.chip !== "" && Theme.big
                spoken: !root.interactive
                text: root.chip
                tone: root.chipTone
                glyph: root.chipGlyph
            }
        }
        Chip {
            visible: root.chip !== "" && !Theme.big
            spoken: !root.interactive
            text: root.chip
            tone: root.chipTone
            glyph: root.chipGlyph
        }
        RowLayout {
            id: tail
            Layout.fillWidth: false
            visible: visibleChildren.length > 0
            spacing: Theme.space2
        }
        Icon {
            visible: root.chevron
            name: "chevron"
            size: 20
            color: Theme.inkSoft
        }
    }
}
