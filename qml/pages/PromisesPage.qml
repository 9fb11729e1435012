// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Every promise, the most pressing first.
import QtQuick
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

    Card {
        visible: page.promises.all.count > 0
        endsInRows: true
        PromiseList {
            promises: page.promises.all
            onOpened: key => promiseSheet.show(key)
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
