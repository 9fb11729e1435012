// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Every note about one young person.
import QtQuick
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property ChildViewModel child
    required property SharingViewModel sharing

    signal tableOpened

    title: qsTr("Notes")
    //: %1 is a child's name
    sub: qsTr("About %1").arg(child.face.name)
    backText: child.face.name

    Card {
        visible: page.child.notes.count > 0
        NoteList {
            notes: page.child.notes
            canPutAway: true
            onPutAway: key => page.child.archiveNote(key)
        }
    }
    EmptyState {
        visible: page.child.notes.count === 0
        glyph: "note"
        title: qsTr("No notes yet")
        text: qsTr("A line or two about the day is enough.")
    }
    WhoSeesThis {
        sharing: page.sharing
        sections: ["home"]
        onTableOpened: page.tableOpened()
    }
}
