// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Looks before the home is open: larger letters, or dark, for who needs them to get in. Nothing in it is private.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.Shell

Sheet {
    id: root
    required property Looks looks

    title: qsTr("Looks")

    LooksChoices { looks: root.looks }
    AppButton {
        Layout.fillWidth: true
        visible: root.looks.canUndo
        kind: AppButton.Secondary
        glyph: "undo"
        text: qsTr("Undo the last change")
        onClicked: root.looks.undo()
    }
}
