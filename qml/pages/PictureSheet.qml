// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One photo, large. It is in memory only while it is looked at.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows
import Waymark.ViewModels

Sheet {
    id: root
    required property FilesViewModel attached
    required property RowModel rows
    readonly property filesFace face: attached.face
    property string key
    /// What it was called when it was added; a screen reader says that.
    readonly property string called: row && row.name ? row.name : title
    readonly property var row: key !== "" ? rows.row(key) : null

    signal saved(string key)

    function follow() {
        if (face.picture === "") {
            close()
        } else if (Object.keys(rows.row(face.pictureKey)).length > 0) {
            key = face.pictureKey
            open()
        }
    }

    title: qsTr("Photo")
    onFaceChanged: follow()
    onClosed: attached.lookAway()

    Image {
        id: photo
        Layout.fillWidth: true
        Layout.preferredHeight: implicitWidth > 0 ? width * implicitHeight / implicitWidth : width * 0.75
        source: root.face.picture
        cache: false
        mipmap: true
        Accessible.role: Accessible.Graphic
        Accessible.name: root.called
    }
    AppButton {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        kind: AppButton.Secondary
        glyph: "download"
        text: qsTr("Save a copy")
        onClicked: {
            const which = root.key
            root.close()
            root.saved(which)
        }
    }
}
