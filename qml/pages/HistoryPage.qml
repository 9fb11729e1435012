// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Who changed what, the newest first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property HeadingViewModel heading

    title: qsTr("What changed")
    backText: heading.face.name

    Repeater {
        model: page.heading.history
        Card {
            id: change
            required property string letters
            required property int hue
            required property string who
            required property string when
            required property string what
            required property string words
            spacing: Theme.space2
            topPadding: 8
            AppRow {
                interactive: false
                letters: change.letters
                hue: change.hue
                title: change.what
                //: A change: who made it, and when. %1 is a name, %2 a time
                sub: qsTr("%1, %2").arg(change.who).arg(change.when)
                minimumHeight: 56
            }
            WordsBlock {
                Layout.bottomMargin: 6
                visible: change.words !== ""
                text: change.words
                hue: change.hue
            }
        }
    }
    EmptyState {
        visible: page.heading.history.count === 0
        glyph: "history"
        title: qsTr("Nothing has changed yet")
        text: qsTr("Every change will be listed here, with who made it.")
    }
}
