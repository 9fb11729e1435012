// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One long text of a heading: to read, to change, to settle when there are two.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls

Card {
    id: root
    property string title
    property string text
    property string emptyText
    property string editName
    property int hue: 0
    property bool canEdit: true
    property bool hasTwo: false
    property bool hasDraft: false

    signal edited
    signal settled

    SectionHead {
        text: root.title
        action: root.canEdit ? root.editName : ""
        actionGlyph: "pencil"
        onActionClicked: root.edited()
    }
    WordsBlock {
        Layout.topMargin: 8
        visible: root.text !== ""
        text: root.text
        hue: root.hue
    }
    AppLabel {
        Layout.fillWidth: true
        visible: root.text === ""
        kind: AppLabel.Small
        text: root.emptyText
    }
    Chip {
        Layout.topMargin: 10
        Layout.maximumWidth: parent.width
        visible: root.hasDraft
        glyph: "pencil"
        text: qsTr("You have a draft here")
    }
    AppButton {
        Layout.fillWidth: true
        Layout.topMargin: 12
        visible: root.hasTwo
        kind: AppButton.Secondary
        glyph: "both"
        text: qsTr("Two versions. Pick one")
        onClicked: root.settled()
    }
}
