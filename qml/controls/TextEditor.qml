// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Room to write in your own words. It grows with what is written; Tab leaves it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Waymark.Theme

FieldFrame {
    id: root
    property alias text: input.text
    property alias readOnly: input.readOnly
    property alias inputMethodHints: input.inputMethodHints
    property string placeholder
    property real minimumHeight: 160
    property bool words: true
    property string spokenName: label
    readonly property alias input: input

    signal edited

    // Goes on after what is written, as far as it has come by then.
    function goOn() {
        input.forceActiveFocus(Qt.OtherFocusReason)
        input.cursorPosition = input.length
    }

    focused: input.activeFocus
    contentHeight: Math.max(minimumHeight, input.implicitHeight)
    onActiveFocusChanged: if (activeFocus) goOn()   // a page handed it over

    T.TextArea {
        id: input
        anchors { fill: parent; leftMargin: 14; rightMargin: 14 }
        implicitHeight: contentHeight + topPadding + bottomPadding
        topPadding: 13
        bottomPadding: 13
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        horizontalAlignment: TextEdit.AlignLeft
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
        Accessible.multiLine: true
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        onTextChanged: if (activeFocus) root.edited()

        AppLabel {
            anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: 13 }
            visible: input.text === "" && input.preeditText === ""
            spoken: false
            text: root.placeholder
            color: Theme.inkSoft
            font: input.font
            lineHeight: 1
        }
    }
}
