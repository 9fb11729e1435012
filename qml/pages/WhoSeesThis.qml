// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The line at the foot of every shared page: who sees it, and behind one press who exactly, since when, to read or to
// write. It says what the ledger says.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Controls
import Waymark.ViewModels

WhoSees {
    id: root
    required property SharingViewModel sharing
    required property list<string> sections     // what the page is made of
    readonly property var audience: sharing.face.turn >= 0 ? sharing.audience(sections) : ({})

    signal tableOpened

    visible: audience.people.length > 0
    sub: audience.line
    people: audience.people
    onClicked: sheet.open()

    WatchersSheet {
        id: sheet
        sections: root.audience.sections
        mine: root.sharing.face.mine
        owner: root.sharing.face.owner
        onTableOpened: root.tableOpened()
    }
}
