// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One line to fill in.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Waymark.Theme

FieldFrame {
    id: root
    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias inputMethodHints: input.inputMethodHints
    property alias maximumLength: input.maximumLength
    property alias readOnly: input.readOnly
    property alias echoMode: input.echoMode
    property bool words: false
    property string spokenName: label
    readonly property alias input: input

    signal accepted
    signal edited

    focused: input.activeFocus
    contentHeight: input.implicitHeight
    onActiveFocusChanged: if (activeFocus) input.forceActiveFocus(Qt.OtherFocusReason)   // a page handed it over

    T.TextField {
        id: input
        anchors { fill: parent; leftMargin: 14; rightMargin: 14 }
        implicitHeight: contentHeight + 24
        topPadding: 12
        bottomPadding: 12
        verticalAlignment: TextInput.AlignVCenter
        horizontalAlignment: TextInput.AlignLeft
        font.family: root.words ? Theme.serif : Theme.sans
        font.pixelSize: Theme.px(root.words ? 17 : 16)
        font.hintingPreference: Font.PreferNoHinting
        color: Theme.ink
        placeholderTextColor: Theme.inkSoft
        selectionColor: Theme.way
        selectedTextColor: Theme.wayInk
        selectByMouse: true
        activeFocusOnTab: true
        cursorDelegate: TextCaret { shown: input.cursorVisible }
        Accessible.role: Accessible.EditableText
        Accessible.name: root.spokenName
        Accessible.description: root.error !== "" ? root.error : root.hint
        Accessible.ignored: echoMode !== TextInput.Normal
        onTextChanged: if (!activeFocus) ensureVisible(0)   // what was filled in is read from its start
        onActiveFocusChanged: if (!activeFocus) ensureVisible(0)
        onAccepted: root.accepted()
        onTextEdited: root.edited()

        AppLabel {
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
            visible: input.text === "" && input.preeditText === ""
            spoken: false
            text: input.placeholderText
            color: Theme.inkSoft
            font: input.font
            lineHeight: 1
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }
}
