// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One of two versions of a text, in its writer's words. What differs from the other is bold on the writer's tint.
// parts: [{text, differs}], in order.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Pressable {
    id: root
    property string who
    property string when
    property string letters
    property int hue: 0
    property var parts: []
    property bool chosen: false
    readonly property string plain: parts.map(part => part.text).join("")

    spokenName: who + ", " + when + ": " + plain
    spokenRole: Accessible.RadioButton
    ticks: true
    ticked: chosen
    Accessible.onToggleAction: root.press()
    horizontalPadding: Theme.space4
    verticalPadding: 14
    ringCorner: Theme.radiusCard
    Layout.fillWidth: true
    implicitWidth: 240

    function marked(): string {
        const open = "<span style=\"background-color:" + Theme.tint(root.hue) + ";font-weight:bold\">"
        return parts.map(part => {
            const safe = part.text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\n/g, "<br>")
            return part.differs ? open + safe + "</span>" : safe
        }).join("")
    }

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.down ? Theme.raised : Theme.surface
        border.width: root.chosen ? 2.5 : 1
        border.color: root.chosen ? Theme.way : Theme.line
    }
    contentItem: Item {
        implicitHeight: words.y + words.height
        Avatar {
            id: person
            anchors.left: parent.left
            letters: root.letters
            hue: root.hue
            size: 40
        }
        Lines {
            id: lines
            anchors { left: person.right; leftMargin: Theme.space3 }
            y: Math.max(0, (person.height - height) / 2)
            width: parent.width - person.width - dot.width - 2 * Theme.space3
            spoken: false
            gap: 0
            title: root.who
            sub: root.when
        }
        RadioDot {
            id: dot
            anchors.right: parent.right
            y: 8
            on: root.chosen
        }
        AppLabel {
            id: words
            y: Math.max(person.height, lines.y + lines.height) + Theme.space3
            width: parent.width
            kind: AppLabel.Words
            spoken: false
            textFormat: Text.RichText
            text: root.marked()
        }
    }
}
