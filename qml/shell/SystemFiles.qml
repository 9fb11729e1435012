// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The device's own dialogs for folders and files. Loaded only where there are some.
import QtCore
import QtQuick
import QtQuick.Dialogs

Item {
    id: root

    signal picked(string place)

    function folder(from: string) {
        folders.currentFolder = from !== "" ? "file://" + encodeURI(from) : StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        folders.open()
    }
    function file(endings: var) {
        files.nameFilters = endings
        files.open()
    }
    function placeOf(address: url): string {
        return decodeURIComponent(String(address).replace(/^file:\/\//, ""))
    }

    FolderDialog {
        id: folders
        title: qsTr("Choose a folder")
        onAccepted: root.picked(root.placeOf(selectedFolder))
    }
    FileDialog {
        id: files
        title: qsTr("Choose a file")
        onAccepted: root.picked(root.placeOf(selectedFile))
    }
}
