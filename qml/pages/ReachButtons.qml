// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Who it is, and the two ways to reach them, at the top of their page.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls

RowLayout {
    id: root
    required property string name
    required property string phone
    required property string textTo
    property string letters
    property string glyph          // a sign in place of the letters
    property int hue: 0

    signal called(string number)
    signal texted(string number)

    Layout.fillWidth: true
    spacing: Theme.space3

    Tile {
        visible: root.glyph !== ""
        glyph: root.glyph
        hue: root.hue
        size: 56
    }
    Avatar {
        visible: root.glyph === ""
        letters: root.letters
        hue: root.hue
        size: 56
    }
    GridLayout {
        Layout.fillWidth: true
        columns: Theme.big ? 1 : 2
        columnSpacing: Theme.space2
        AppButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            visible: root.textTo !== ""
            kind: AppButton.Secondary
            glyph: "message"
            //: A button: sends a text message
            text: qsTr("Text")
            //: %1 is a person's name
            spokenName: qsTr("Text %1").arg(root.name)
            onClicked: root.texted(root.textTo)
        }
        AppButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            visible: root.phone !== ""
            glyph: "phone"
            //: A button: makes a phone call
            text: qsTr("Call")
            //: %1 is a person's name
            spokenName: qsTr("Call %1").arg(root.name)
            onClicked: root.called(root.phone)
        }
    }
}
