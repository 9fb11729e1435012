// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// New phones that say they are a circle owner's: nothing else on a page is as pressing.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

Card {
    id: root
    required property RescueViewModel rescue

    signal opened(string key)

    visible: rescue.asks.count > 0
    topPadding: 0
    Repeater {
        model: root.rescue.asks
        ColumnLayout {
            id: ask
            required property int index
            required property string key
            required property string name
            required property bool mine
            required property bool canConfirm
            required property string stateWords
            Layout.fillWidth: true
            spacing: 0
            Rule {
                visible: ask.index > 0
                inset: Theme.big ? 0 : 52
            }
            AppRow {
                glyph: "key"
                //: %1 is a person's name
                title: ask.mine ? qsTr("Is this new phone yours?") : qsTr("Is it really %1?").arg(ask.name)
                sub: ask.stateWords
                chip: ask.canConfirm && !ask.mine ? qsTr("Your turn") : ""
                chipTone: Chip.Sun
                onClicked: root.opened(ask.key)
            }
        }
    }
}
