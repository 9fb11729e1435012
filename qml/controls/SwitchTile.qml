// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One of a few to look at, side by side: a sign or a person over a name.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Pressable {
    id: root
    property string shortName: text    // what is shown; all of it is spoken
    property string glyph
    property string letters
    property int hue: 0
    property bool chosen: false

    spokenRole: Accessible.RadioButton
    ticks: true
    ticked: chosen
    Accessible.onToggleAction: root.press()
    ringCorner: Theme.radiusCard
    horizontalPadding: 4
    verticalPadding: 10
    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 10

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.chosen ? Theme.waySoft : (root.down ? Theme.raised : Theme.paper)
        border.width: root.chosen ? 2.5 : 1
        border.color: root.chosen ? Theme.way : Theme.line
    }
    contentItem: Item {
        implicitHeight: 46 + label.height
        Icon {
            x: (parent.width - size) / 2
            y: 7
            visible: root.glyph !== ""
            name: root.glyph
            size: 26
            color: root.chosen ? Theme.way : Theme.inkSoft
        }
        Avatar {
            x: (parent.width - width) / 2
            visible: root.glyph === ""
            letters: root.letters
            hue: root.hue
            size: 40
        }
        AppLabel {
            id: label
            y: 46
            width: parent.width
            kind: root.chosen ? AppLabel.SmallStrong : AppLabel.Small
            color: root.chosen ? Theme.way : Theme.ink
            spoken: false
            horizontalAlignment: Text.AlignHCenter
            text: root.shortName
        }
    }
}
