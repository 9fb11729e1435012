// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Every helpline the app knows, by group, with a search in it. Needs no signal, no lock and no circle.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

ColumnLayout {
    id: root
    required property HelpViewModel help

    Layout.fillWidth: true
    spacing: Theme.space3

    Component.onDestruction: root.help.find("")

    Field {
        Layout.fillWidth: true
        label: qsTr("What is it about?")
        placeholder: qsTr("Debt, home, stress, rights")
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        onEdited: root.help.find(text)
    }
    Card {
        visible: root.help.lines.count > 0
        topPadding: 6
        HelplineList {
            helplines: root.help.lines
            grouped: true
            onCalled: number => root.help.dial(number)
            onTexted: number => root.help.text(number)
        }
    }
    AppLabel {
        Layout.fillWidth: true
        visible: root.help.lines.count === 0
        text: qsTr("None about that. Try another word, or ring 111: they know who can help.")
    }
    Note { text: qsTr("\u201cCheck first\u201d means we could not make sure of the number.") }
    Note {
        glyph: "eye-off"
        text: qsTr("A call stays in your phone's own list of calls. You can delete it there.")
    }
}
