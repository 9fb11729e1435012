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

    signal clicked

    Layout.fillWidth: true
    implicitWidth: body.implicitWidth
    implicitHeight: Math.max(56, body.implicitHeight + 10)

    Rectangle {
        anchors { fill: parent; leftMargin: -10; rightMargin: -10 }
        visible: hit.down
        radius: Theme.radiusControl
        color: Theme.raised
    }
    Pressable {
        id: hit
        anchors.fill: parent
        visible: root.interactive
        ringAway: 0
        spokenName: Spoken.list(root.who + " " + root.what, root.chip, root.note)
        onClicked: root.clicked()
    }
    RowLayout {
        id: body
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        spacing: Theme.space3
        Avatar {
            letters: root.letters
            hue: root.hue
            size: Theme.big ? 48 : 36
            Layout.alignment: Theme.big ? Qt.AlignTop : Qt.AlignVCenter
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2
                AppLabel {
                    Layout.fillWidth: true
                    kind: AppLabel.Small
                    spoken: !root.interactive
                    text: root.who
                }
                Chip {
                    visible: root.chip !== "" && !Theme.big
                    spoken: !root.interactive
                    text: root.chip
                    tone: root.chipTone
                    glyph: root.chipGlyph
                }
            }
            AppLabel {
                Layout.fillWidth: true
                kind: AppLabel.Strong
                spoken: !root.interactive
                text: root.what
            }
            AppLabel {
                Layout.fillWidth: true
                Layout.topMargin: 1
                visible: root.note !== ""
                kind: AppLabel.Small
                spoken: !root.interactive
                text: root.note
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
    }
}
