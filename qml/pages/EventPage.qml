// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One date to keep: when, where, with whom, what to bring, and whether I am going. A lesson also says how it went.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property EventViewModel event
    required property FormsViewModel forms
    required property FilesViewModel attached
    required property var files
    property bool addressShown: false

    signal changeOpened
    signal watchersOpened
    signal historyOpened(string record)
    signal putAway

    title: event.face.title
    sub: event.face.away
    backText: qsTr("Calendar")
    onLeaving: note.flush()

    Chip {
        Layout.maximumWidth: parent.width
        visible: Array.from(page.forms.begun).includes((page.event.face.lesson ? "session " : "event ") + page.event.face.key)
        glyph: "pencil"
        text: qsTr("You have a draft here")
    }
    Card {
        visible: page.event.face.key !== ""
        endsInRows: true
        Chip {
            Layout.bottomMargin: Theme.space1
            visible: page.event.face.cancelled
            text: qsTr("Called off")
            tone: Chip.Care
            glyph: "cross"
        }
        Fact {
            glyph: "clock"
            title: page.event.face.when
        }
        Fact {
            visible: page.event.face.place !== ""
            glyph: "pin"
            title: page.event.face.place
            sub: page.addressShown ? page.event.face.address : ""
        }
        TextLink {
            Layout.leftMargin: Theme.space6
            visible: page.event.face.address !== ""
            glyph: page.addressShown ? "eye-off" : "eye"
            text: page.addressShown ? qsTr("Hide the address") : qsTr("Show the address")
            onClicked: page.addressShown = !page.addressShown
        }
        Fact {
            visible: page.event.face.place === "" && page.addressShown
            glyph: "pin"
            title: page.event.face.address
        }
        Fact {
            visible: page.event.face.with !== ""
            glyph: "people"
            //: %1 is a list of names
            title: qsTr("With %1").arg(page.event.face.with)
            //: %1 is a list of names
            sub: page.event.face.going !== "" ? qsTr("Going: %1").arg(page.event.face.going) : ""
        }
        Fact {
            visible: page.event.face.bring !== ""
            glyph: "note"
            title: page.event.face.bring
        }
        Fact {
            visible: page.event.face.topic !== ""
            glyph: "cap"
            title: page.event.face.topic
        }
    }
    Card {
        visible: page.event.face.key !== "" && !page.event.face.over && !page.event.face.cancelled
        SectionHead { text: qsTr("Are you going?") }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            spacing: Theme.space2
            Pill {
                text: qsTr("I'm going")
                chosen: page.event.face.answer === 1
                onClicked: page.event.answer(true)
            }
            Pill {
                text: qsTr("I can't go")
                chosen: page.event.face.answer === 2
                onClicked: page.event.answer(false)
            }
        }
    }
    LessonCard {
        visible: page.event.face.lesson
        event: page.event
    }
    RemindRow {
        visible: page.event.face.key !== "" && !page.event.face.over
        choices: page.event.reminders
        remind: page.event.face.remind
        onPicked: remind => page.event.setRemind(remind)
    }
    OwnNote {
        id: note
        visible: page.event.face.key !== ""
        note: page.event.face.ownNote
        onKept: words => page.event.keepNote(words)
    }
    FilesCard {
        attached: page.attached
        files: page.files
        record: page.event.face.key
        canAdd: page.event.face.canChange
    }
    WhoSees {
        visible: page.event.face.seenBy !== ""
        sub: page.event.face.seenBy
        people: page.event.face.watchers
        onClicked: page.watchersOpened()
    }
    TextLink {
        visible: page.event.face.key !== ""
        glyph: "history"
        text: qsTr("What changed")
        onClicked: page.historyOpened(page.event.face.key)
    }
    TextLink {
        visible: page.event.face.canChange && !page.event.face.lesson
        glyph: page.event.face.cancelled ? "undo" : "cross"
        text: page.event.face.cancelled ? qsTr("It is on again") : qsTr("Call it off")
        onClicked: page.event.cancel(!page.event.face.cancelled)
    }
    TextLink {
        visible: page.event.face.canChange
        glyph: "erase"
        text: qsTr("Put it away")
        onClicked: {
            page.event.archive()
            page.putAway()
        }
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.event.face.canChange
        glyph: "pencil"
        text: qsTr("Change it")
        onClicked: page.changeOpened()
    }
}
