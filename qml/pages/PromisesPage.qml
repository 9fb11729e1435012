// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Every promise, the most pressing first.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property PromisesViewModel promises
    required property SharingViewModel sharing

    signal headingOpened(int number)
    signal historyOpened(string record)
    signal tableOpened
    signal promiseOpened(string key)

    title: qsTr("Promises")
    //: %n is how many promises there are
    sub: promises.all.count > 0 ? qsTr("%n in all", "", promises.all.count) : ""
    backText: qsTr("Today")

    rows: LongRows {
        id: list
        page: page
        visible: count > 0
        model: page.promises.all
        delegate: CardSlice {
            id: entry
            required property int index
            required property string key
            required property string letters
            required property int hue
            required property string who
            required property string what
            required property string chip
            required property string chipGlyph
            required property int tone
            width: list.width
            inset: page.inset
            first: index === 0
            last: index === list.count - 1
            ruleInset: Theme.big ? 0 : 48
            PromiseRow {
                letters: entry.letters
                hue: entry.hue
                who: entry.who
                what: entry.what
                chip: entry.chip
                chipGlyph: entry.chipGlyph
                chipTone: entry.tone
                menu: () => promiseSheet.actions(entry.key)
                onClicked: promiseSheet.show(entry.key)
            }
        }
    }
    EmptyState {
        visible: page.promises.all.count === 0
        glyph: "promise"
        title: qsTr("No promises yet")
        text: qsTr("Who will do what, and by when? Add one in any part of the plan.")
    }
    WhoSeesThis {
        visible: page.promises.all.count > 0 && audience.people.length > 0
        sharing: page.sharing
        sections: ["plan", "learning", "money", "health", "identity", "home"]
        onTableOpened: page.tableOpened()
    }
    PromiseSheet {
        id: promiseSheet
        promises: page.promises
        onHeadingOpened: number => page.headingOpened(number)
        onHistoryOpened: record => page.historyOpened(record)
        onPromiseOpened: key => page.promiseOpened(key)
    }
}
