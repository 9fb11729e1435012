// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Why a part is there, in plain words, behind one tap; then what the law calls it.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls

ColumnLayout {
    id: root
    property string words
    property string source
    property bool open: false

    Layout.fillWidth: true
    spacing: 0

    TextLink {
        glyph: "question"
        text: qsTr("What is this part?")
        onClicked: root.open = !root.open
    }
    AppLabel {
        Layout.fillWidth: true
        visible: root.open
        kind: AppLabel.Small
        text: root.words
    }
    AppLabel {
        Layout.fillWidth: true
        Layout.topMargin: 4
        visible: root.open && root.source !== ""
        kind: AppLabel.Tiny
        text: root.source
    }
}
