// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A passphrase: hidden from sight, and its letters from assistive technology too, unless shown on purpose.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property alias label: field.label
    property alias hint: field.hint
    property alias error: field.error
    property alias text: field.text
    property alias placeholder: field.placeholder
    property bool shown: false
    readonly property alias input: field.input

    signal accepted
    signal edited

    Layout.fillWidth: true
    implicitWidth: field.implicitWidth
    implicitHeight: field.implicitHeight

    function clear() {
        field.text = ""
        shown = false
    }

    Item {   // what is spoken while the letters are hidden
        anchors.fill: field
        visible: !root.shown
        Accessible.role: Accessible.EditableText
        //: %1 is a field's name, such as Passphrase
        Accessible.name: qsTr("%1, hidden").arg(field.label)
        Accessible.description: field.error !== "" ? field.error : field.hint
        Accessible.focusable: true
    }
    Field {
        id: field
        width: parent.width
        echoMode: root.shown ? TextInput.Normal : TextInput.Password
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        input.rightPadding: 44
        onAccepted: root.accepted()
        onEdited: root.edited()

        RoundButton {
            x: Theme.mirrored ? 4 : parent.width - width - 4
            anchors.verticalCenter: parent.verticalCenter
            kind: RoundButton.Plain
            glyph: root.shown ? "eye-off" : "eye"
            text: root.shown ? qsTr("Hide the letters") : qsTr("Show the letters")
            onClicked: root.shown = !root.shown
        }
    }
}
