// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Photos and papers of one record: seeing, getting, saving, adding and putting them away.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

Card {
    id: root
    required property FilesViewModel attached
    required property var files          // FilePicker of the shell
    property string record
    property bool canAdd: false
    property string opened
    readonly property bool adding: attached.face.adding !== "" && attached.face.adding === record
    readonly property var rows: attached.rowsOf(record)

    function follow() {
        if (opened === record)
            return
        if (opened !== "")
            attached.close(opened)
        opened = record
        if (opened !== "")
            attached.open(opened)
    }
    function save(key: string) {
        saveSheet.key = key
        saveSheet.open()
    }
    function remove(key: string, name: string, waits: bool) {
        if (waits) {
            sure.key = key
            sure.what = name
            sure.open()
        } else {
            attached.remove(key, false)
        }
    }

    visible: record !== "" && (canAdd || rows.count > 0)
    endsInRows: rows.count > 0 && !adding
    Component.onCompleted: follow()
    Component.onDestruction: if (opened !== "") attached.close(opened)
    onRecordChanged: follow()

    SectionHead {
        text: qsTr("Photos and papers")
        action: root.canAdd ? qsTr("Add one") : ""
        actionName: qsTr("Add a photo or paper")
        onActionClicked: addSheet.open()
    }
    AppLabel {
        Layout.fillWidth: true
        Layout.topMargin: 6
        visible: root.rows.count === 0 && !root.adding
        kind: AppLabel.Small
        text: qsTr("A letter, a form, a picture. Nothing here yet.")
    }
    FileList {
        Layout.topMargin: 4
        rows: root.rows
        onShown: key => root.attached.look(key)
        onWanted: key => root.attached.fetch(key)
        onStopped: key => root.attached.stop(key)
        onSaved: key => root.save(key)
        onRemoved: (key, name, waits) => root.remove(key, name, waits)
    }
    BusyLine {
        Layout.topMargin: Theme.space2
        running: root.adding
        text: qsTr("Adding it…")
    }
    Sheet {
        id: addSheet
        objectName: "addSheet"
        title: qsTr("Add a photo or paper")
        onAboutToShow: {
            file.place = ""
            file.error = ""
        }
        AppLabel {
            Layout.fillWidth: true
            text: qsTr("A photo or a PDF of up to 25 MB. Where and when a photo was taken is left out. What can be seen in it stays.")
        }
        PlaceField {
            id: file
            files: root.files
            endings: [qsTr("Photos, PDF and text files") + " (*.jpg *.jpeg *.png *.pdf *.txt *.JPG *.JPEG *.PNG *.PDF *.TXT)"]
            label: qsTr("File")
        }
        AppButton {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            glyph: "plus"
            text: qsTr("Add it")
            onClicked: {
                if (file.place.trim() === "") {
                    file.error = qsTr("Say which file.")
                    return
                }
                addSheet.close()
                root.attached.add(root.record, file.place)
            }
        }
    }
    Sheet {
        id: saveSheet
        objectName: "saveSheet"
        property string key
        title: qsTr("Save a copy")
        AppLabel {
            Layout.fillWidth: true
            text: qsTr("Anyone who gets this copy can open it. Delete it when you are done.")
        }
        PlaceField {
            id: folder
            files: root.files
            label: qsTr("Folder")
            place: root.attached.face.folder
        }
        AppButton {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            glyph: "download"
            text: qsTr("Save it")
            onClicked: {
                saveSheet.close()
                root.attached.save(saveSheet.key, folder.place)
            }
        }
    }
    PictureSheet {
        attached: root.attached
        rows: root.rows
        onSaved: key => root.save(key)
    }
    AppDialog {
        id: sure
        property string key
        property string what
        title: qsTr("Take it out?")
        //: %1 is the name of a file
        text: qsTr("\u201c%1\u201d is only on this phone so far. It will be gone.").arg(what)
        yesText: qsTr("Take it out")
        erases: true
        onAccepted: root.attached.remove(key, true)
    }
}
