// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Someone, with what can be done about them in one press.
pragma ComponentBehavior: Bound
import QtQuick

AppRow {
    id: root
    property bool canCall: true
    property bool canText: true
    property string number   // what a computer's menu copies

    signal callClicked
    signal textClicked

    chevron: false
    menu: () => [
        ...(root.interactive ? [{ text: qsTr("Open"), run: () => root.clicked() }] : []),
        ...(root.canCall ? [{ text: qsTr("Call"), run: () => root.callClicked() }] : []),
        ...(root.canText ? [{ text: qsTr("Text"), run: () => root.textClicked() }] : []),
        ...(root.number !== "" ? [{ text: qsTr("Copy the number"), copies: root.number }] : [])
    ]

    RoundButton {
        visible: root.canText
        kind: root.selected ? RoundButton.Outlined : RoundButton.Soft
        glyph: "message"
        //: %1 is a person's name
        text: qsTr("Text %1").arg(root.title)
        onClicked: root.textClicked()
    }
    RoundButton {
        visible: root.canCall
        kind: root.selected ? RoundButton.Outlined : RoundButton.Soft
        glyph: "phone"
        //: %1 is a person's name
        text: qsTr("Call %1").arg(root.title)
        onClicked: root.callClicked()
    }
}
