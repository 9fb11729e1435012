// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What is kept on this phone, and how to take it with you or bring it back.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property DataViewModel mine
    required property LockViewModel confirm
    required property var files
    readonly property dataFace face: mine.face

    signal restoreOpened

    title: qsTr("My data")
    sub: qsTr("It is yours. See it, take it, keep a copy.")
    backText: qsTr("More")
    Component.onCompleted: mine.open()
    Component.onDestruction: mine.close()

    BusyLine {
        running: page.face.busy !== ""
        text: page.face.busy
        progress: page.face.part
        cancelText: page.face.canStop ? qsTr("Stop") : ""
        onCancelClicked: page.mine.stop()
    }
    Note {
        visible: page.face.done !== ""
        glyph: "check-circle"
        text: page.face.done
    }
    Note {
        visible: page.face.problem !== ""
        glyph: "warning"
        text: page.face.problem
    }
    Card {
        topPadding: 4
        AppRow {
            glyph: "shield"
            title: qsTr("Make a backup")
            sub: qsTr("Locked. It opens with your secret words or your 12 words.")
            onClicked: backupSheet.open()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "undo"
            title: qsTr("Put a backup back")
            sub: qsTr("In place of what is here")
            onClicked: page.restoreOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "doc"
            title: qsTr("Take everything out")
            sub: qsTr("A file that other programs can read, and your photos. Not locked.")
            onClicked: exportSheet.open()
        }
    }
    Card {
        endsInRows: true
        SectionHead { text: qsTr("Kept on this phone") }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 4
            visible: page.mine.kinds.count === 0
            kind: AppLabel.Small
            text: qsTr("Nothing yet.")
        }
        Repeater {
            model: page.mine.kinds
            ColumnLayout {
                id: kept
                required property int index
                required property string name
                required property string line
                Layout.fillWidth: true
                spacing: 0
                Rule { visible: kept.index > 0 }
                AppRow {
                    interactive: false
                    minimumHeight: 48
                    title: kept.name
                    chip: kept.line
                }
            }
        }
    }
    Sheet {
        id: backupSheet
        title: qsTr("Make a backup")
        AppLabel {
            Layout.fillWidth: true
            text: qsTr("Keep it away from this phone: on a stick, or with someone you trust. Without your secret words or your 12 words nobody can open it.")
        }
        PlaceField {
            id: backupFolder
            files: page.files
            label: qsTr("Folder")
            place: page.face.folder
        }
        AppButton {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            text: qsTr("Make the backup")
            onClicked: {
                backupSheet.close()
                gate.ask(false)
            }
        }
    }
    Sheet {
        id: exportSheet
        objectName: "exportSheet"
        title: qsTr("Take everything out")
        AppLabel {
            Layout.fillWidth: true
            text: qsTr("Anyone who gets this file can read it. It holds all that you can see in Waymark, also what others wrote. Delete it when you are done.")
        }
        AppSwitch {
            id: papers
            property bool wanted: true
            text: qsTr("Photos and papers too")
            sub: qsTr("In a folder beside it")
            on: papers.wanted
            onSwitched: on => papers.wanted = on
        }
        AppSwitch {
            id: hidden
            property bool wanted: false
            text: qsTr("Hidden things too")
            sub: qsTr("Addresses and dates of birth")
            on: hidden.wanted
            onSwitched: on => hidden.wanted = on
        }
        PlaceField {
            id: exportFolder
            files: page.files
            label: qsTr("Folder")
            place: page.face.folder
        }
        AppButton {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            text: qsTr("Write the file")
            onClicked: {
                exportSheet.close()
                gate.ask(true)
            }
        }
    }
    ConfirmSheet {
        id: gate
        property bool takesOut: false
        function ask(takeOut: bool) {
            takesOut = takeOut
            open()
        }
        confirm: page.confirm
        reason: qsTr("So that nobody else can take your things with them.")
        onConfirmed: takesOut ? page.mine.exportTo(exportFolder.place, hidden.wanted, papers.wanted) : page.mine.backUpTo(backupFolder.place)
    }
}
