// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Someone, with what can be done about them in one press.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Theme

AppRow {
    id: root
    property bool canCall: true
    property bool canText: true
    property bool brief: false       // only the first way to reach them; their page has the rest
    readonly property bool offersText: canText && !(brief && canCall)
    // What the longest word of the name has beside the buttons: no name is cut in two where there is another way.
    readonly property real room: width - (canCall && offersText ? 2 * Theme.touch + 88 : Theme.touch + 80)
    property string number   // what a computer's menu copies

    signal callClicked
    signal textClicked

    chevron: false
    stacked: (Theme.big && canCall && offersText) || longest.advanceWidth > room
    menu: () => [
        ...(root.interactive ? [{ text: qsTr("Open"), run: () => root.clicked() }] : []),
        ...(root.canCall ? [{ text: qsTr("Call"), run: () => root.callClicked() }] : []),
        ...(root.canText ? [{ text: qsTr("Text"), run: () => root.textClicked() }] : []),
        ...(root.number !== "" ? [{ text: qsTr("Copy the number"), copies: root.number }] : [])
    ]

    TextMetrics {
        id: longest
        font.family: Theme.sans
        font.pixelSize: Theme.px(16)
        font.weight: Font.Bold
        text: root.title.split(/[\s-]+/).reduce((longest, word) => word.length > longest.length ? word : longest, "")
    }
    RoundButton {
        visible: root.offersText
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
