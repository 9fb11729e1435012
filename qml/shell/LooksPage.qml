// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// How the window looks and which language it speaks. Each change is seen at once, here and everywhere.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.Shell

AppPage {
    id: page
    required property Looks looks

    title: qsTr("Looks")
    sub: qsTr("Only on this phone")
    backText: qsTr("More")

    LooksChoices { looks: page.looks }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.looks.canUndo
        kind: AppButton.Secondary
        glyph: "undo"
        text: qsTr("Undo the last change")
        onClicked: page.looks.undo()
    }
}
