// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A name over a few small words, stacked by bindings alone: a layout inside a layout measures wrapped text too late.
import QtQuick
import Waymark.Theme

Item {
    id: root
    property string title
    property string sub
    property int titleKind: AppLabel.Strong
    property int subKind: AppLabel.Small
    property color titleColor: Theme.ink
    property color subColor: Theme.inkSoft
    property bool subIsWords: false
    property bool spoken: true
    property bool centred: false
    property bool marked: false      // both hold escaped text in which <b> marks words
    property real gap: 1

    implicitWidth: Math.ceil(Math.max(first.implicitWidth, second.visible ? second.implicitWidth : 0)) + 1
    implicitHeight: first.height + (second.visible ? second.height + gap : 0)

    AppLabel {
        id: first
        width: parent.width
        kind: root.titleKind
        heading: root.titleKind === AppLabel.Title
        spoken: root.spoken
        color: root.titleColor
        horizontalAlignment: root.centred ? Text.AlignHCenter : Text.AlignLeft
        textFormat: root.marked ? Text.StyledText : Text.PlainText
        text: root.marked ? root.title.replace(/<(\/?)b>/g, "<$1u>") : root.title   // it is bold already
    }
    AppLabel {
        id: second
        y: first.height + root.gap
        width: parent.width
        visible: root.sub !== ""
        kind: root.subKind
        spoken: root.spoken
        color: root.subColor
        font.family: root.subIsWords ? Theme.serif : Theme.sans
        horizontalAlignment: root.centred ? Text.AlignHCenter : Text.AlignLeft
        textFormat: root.marked ? Text.StyledText : Text.PlainText
        text: root.sub
    }
}
