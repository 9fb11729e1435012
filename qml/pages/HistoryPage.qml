// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What changed in one record, the newest first: from what to what, by whom, when, on which phone; and the way back.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows
import Waymark.ViewModels

AppPage {
    id: page
    required property HistoryViewModel history
    required property SharingViewModel sharing

    signal tableOpened

    title: qsTr("What changed")
    sub: history.face.title
    backText: qsTr("Back")

    FirstRows {
        id: shown
        source: page.history.changes
    }
    Repeater {
        model: shown
        Card {
            id: change
            required property string key
            required property string letters
            required property int hue
            required property string who
            required property string when
            required property string what
            required property string words
            required property string before
            required property string now
            required property bool current
            required property bool canBringBack
            readonly property bool isText: words !== ""
            spacing: Theme.space1
            topPadding: 8
            Keys.onPressed: event => tap.take(event)
            MenuTap {
                id: tap
                actions: () => [
                    ...(change.canBringBack ? [{ text: change.isText ? qsTr("Bring these words back") : qsTr("Bring this back"),
                                                 run: () => page.history.bringBack(change.key) }] : []),
                    ...(change.isText || change.now !== "" ? [{ text: qsTr("Copy the words"), copies: change.isText ? change.words : change.now }] : [])
                ]
            }
            AppRow {
                interactive: false
                letters: change.letters
                hue: change.hue
                title: change.what
                //: A change: who made it, and when. %1 is a name, %2 a time
                sub: qsTr("%1. %2").arg(change.who).arg(change.when)
                //: Marks what stands there today, among older ones
                chip: change.current ? qsTr("Now") : ""
                chipTone: Chip.Way
                minimumHeight: 56
            }
            WordsBlock {
                Layout.bottomMargin: 6
                visible: change.isText
                text: change.words
                hue: page.history.face.hue >= 0 ? page.history.face.hue : change.hue
            }
            AppLabel {
                Layout.fillWidth: true
                Layout.bottomMargin: 6
                visible: !change.isText && (change.before !== "" || change.now !== "")
                text: change.before === "" ? change.now
                    //: A change of one line: what it was before
                    : (change.now === "" ? qsTr("Taken away: %1").arg(change.before)
                                         //: A change of one line. %1 is what it was, %2 what it became
                                         : qsTr("From %1 to %2").arg(change.before).arg(change.now))
            }
            TextLink {
                Layout.fillWidth: true
                visible: change.canBringBack
                glyph: "undo"
                text: change.isText ? qsTr("Bring these words back") : qsTr("Bring this back")
                //: %1 is a field: "What I need"
                spokenName: qsTr("%1: %2, %3").arg(text).arg(change.what).arg(change.when)
                onClicked: page.history.bringBack(change.key)
            }
        }
    }
    MoreRows { rows: shown }
    EmptyState {
        visible: page.history.changes.count === 0
        glyph: "history"
        title: qsTr("Nothing has changed yet")
        text: qsTr("Every change will be listed here, with who made it.")
    }
    WhoSeesThis {
        sharing: page.sharing
        sections: [page.history.face.section]
        onTableOpened: page.tableOpened()
    }
}
