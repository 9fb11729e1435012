// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One person: how to reach them, when, and what they can see.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property PersonViewModel person
    required property SharingViewModel sharing
    required property LockViewModel confirm
    readonly property personFace face: person.face

    signal called(string number)
    signal texted(string number)
    signal historyOpened(string record)
    signal tableOpened
    signal accessOpened(string section)
    signal removeOpened
    signal changeOpened
    signal editOpened

    title: face.name
    sub: face.line !== "" ? face.line : face.role
    backText: qsTr("People")

    ReachButtons {
        visible: page.face.phone !== "" || page.face.textTo !== ""
        name: page.face.name
        letters: page.face.letters
        hue: page.face.hue
        phone: page.face.phone
        textTo: page.face.textTo
        onCalled: number => page.called(number)
        onTexted: number => page.texted(number)
    }
    Note {
        visible: page.face.rule !== ""
        glyph: "info"
        text: page.face.rule
    }
    Card {
        visible: page.face.hours !== "" || page.face.line !== ""
        topPadding: 0
        AppRow {
            visible: page.face.line !== ""
            interactive: false
            glyph: "identity"
            title: qsTr("Who they are")
            sub: page.face.role
        }
        Rule {
            visible: page.face.hours !== "" && page.face.line !== ""
            inset: Theme.big ? 0 : 52
        }
        AppRow {
            visible: page.face.hours !== ""
            interactive: false
            glyph: "clock"
            title: qsTr("When to ring")
            sub: page.face.hours
        }
    }
    AddressCard {
        person: page.person
        confirm: page.confirm
    }
    Card {
        visible: page.face.member && page.person.access.count > 0
        endsInRows: true
        SectionHead {
            //: %1 is a person's name
            text: qsTr("What %1 can see").arg(page.face.name)
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 2
            Layout.bottomMargin: 4
            kind: AppLabel.Small
            text: page.face.canShare ? qsTr("You choose. Tap to change it.") : qsTr("Only %1 can change this.").arg(page.sharing.face.owner)
        }
        Repeater {
            model: page.person.access
            ColumnLayout {
                id: entry
                required property int index
                required property string key
                required property string name
                required property string icon
                required property int access
                required property string words
                required property bool lent
                required property bool waits
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: entry.index > 0
                    inset: Theme.big ? 0 : 52
                }
                AppRow {
                    glyph: entry.icon
                    title: entry.name
                    sub: entry.waits ? qsTr("Waits for the next sync") : ""
                    chip: entry.words
                    chipTone: entry.access > 0 ? Chip.Way : Chip.Plain
                    chipGlyph: entry.lent ? "clock" : entry.access >= 2 ? "pencil" : (entry.access === 1 ? "eye" : "eye-off")
                    interactive: page.face.canShare
                    chevron: false
                    minimumHeight: 52
                    onClicked: page.accessOpened(entry.key)
                }
            }
        }
    }
    Note {
        visible: !page.face.member
        glyph: "eye-off"
        //: %1 is a person's name
        text: qsTr("%1 has no phone in your circle and sees nothing here.").arg(page.face.name)
    }
    WhoSeesThis {
        sharing: page.sharing
        sections: ["about", "constellation"]
        onTableOpened: page.tableOpened()
    }
    Card {
        visible: page.face.record !== ""
        topPadding: 0
        AppRow {
            glyph: "history"
            title: qsTr("What changed")
            sub: qsTr("Who wrote what, and when")
            onClicked: page.historyOpened(page.face.record)
        }
    }
    TextLink {
        Layout.fillWidth: true
        visible: page.face.canWrite
        glyph: "pencil"
        text: qsTr("Change name, numbers and hours")
        onClicked: page.editOpened()
    }
    Card {
        visible: page.face.canRemove
        topPadding: 4
        AppRow {
            visible: page.face.adviser
            glyph: "sync"
            title: qsTr("Change my adviser")
            //: %1 is a person's name
            sub: qsTr("%1 goes as the new one comes").arg(page.face.name)
            onClicked: page.changeOpened()
        }
        Rule {
            visible: page.face.adviser
            inset: Theme.big ? 0 : 52
        }
        AppRow {
            glyph: "link-off"
            //: %1 is a person's name
            title: qsTr("Take %1 out of my circle").arg(page.face.name)
            sub: qsTr("You see first what that does")
            onClicked: page.removeOpened()
        }
    }
    TextLink {
        visible: page.face.canWrite && !page.face.member
        glyph: "cross"
        text: qsTr("Put this person away")
        onClicked: {
            page.person.archive()
            page.backRequested()
        }
    }
}
