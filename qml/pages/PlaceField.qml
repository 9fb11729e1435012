// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A folder or a file of the device: picked in its own dialog, or written where it has none.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls

ColumnLayout {
    id: root
    required property var files     // FilePicker of the shell
    property string label
    property string hint
    property string error
    property string place
    property var endings: null           // of a file: what its name may end in; null for a folder

    function pick() {
        const take = place => {
            root.place = place
            root.error = ""
        }
        if (endings)
            files.pickFile(endings, take)
        else
            files.pickFolder(place, take)
    }

    Layout.fillWidth: true
    spacing: 0
    Component.onCompleted: files.look()

    Field {
        visible: !root.files.available
        label: root.label
        hint: root.hint
        error: root.error
        text: root.place
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        onEdited: {
            root.place = text
            root.error = ""
        }
    }
    Card {
        visible: root.files.available === true
        topPadding: 2
        AppRow {
            glyph: "doc"
            title: root.label
            sub: root.error !== "" ? root.error : (root.place !== "" ? root.place : (root.endings ? qsTr("Tap to choose a file") : qsTr("Tap to choose a folder")))
            onClicked: root.pick()
        }
    }
}
