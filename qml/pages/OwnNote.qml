// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A note for oneself. It is kept at every pause, on this phone only.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls

ColumnLayout {
    id: root
    property string note

    signal kept(string note)

    function flush() {
        if (pause.running) {
            pause.stop()
            root.kept(words.text)
        }
    }

    Layout.fillWidth: true
    onNoteChanged: if (!words.input.activeFocus) words.text = note
    Component.onCompleted: words.text = note
    Component.onDestruction: flush()

    Timer {
        id: pause
        interval: 700
        onTriggered: root.kept(words.text)
    }
    TextEditor {
        id: words
        label: qsTr("My note")
        hint: qsTr("Only on this phone. Nobody else sees it.")
        minimumHeight: 72
        onEdited: pause.restart()
    }
}
