// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The heading of a card, with the one thing you can do to the whole of it.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property string text
    property string action
    property string actionName: action
    property string actionGlyph        // a sign in place of the action's words, which are then only spoken
    readonly property bool stacked: action !== "" && actionGlyph === "" && (Theme.big || measure.implicitWidth + link.implicitWidth + Theme.space3 > width)
    readonly property bool beside: action !== "" && !stacked
    readonly property real actionWidth: actionGlyph !== "" ? sign.width - 12 : link.width

    signal actionClicked

    Layout.fillWidth: true
    Layout.topMargin: beside ? -10 : 0
    Layout.bottomMargin: beside ? -8 : 0
    implicitWidth: 240
    implicitHeight: beside ? Math.max(link.height, label.height) : label.height + (stacked ? link.height - 8 : 0)

    AppLabel {   // how wide the heading is on one line
        id: measure
        visible: false
        kind: AppLabel.Heading
        text: root.text
        wrapMode: Text.NoWrap
    }
    AppLabel {
        id: label
        anchors.left: parent.left
        y: root.beside ? (root.height - height) / 2 : 0
        width: root.beside ? root.width - root.actionWidth - Theme.space3 : root.width
        kind: AppLabel.Heading
        text: root.text
    }
    TextLink {
        id: link
        x: root.stacked === Theme.mirrored ? parent.width - width : 0   // anchors that swap sides would keep an old width
        y: root.stacked ? label.height - 4 : 0
        width: root.stacked ? root.width : implicitWidth
        atEnd: !root.stacked
        visible: root.action !== "" && root.actionGlyph === ""
        text: root.action
        spokenName: root.actionName
        onClicked: root.actionClicked()
    }
    RoundButton {
        id: sign
        x: Theme.mirrored ? -12 : parent.width - width + 12
        y: (root.height - height) / 2
        visible: root.action !== "" && root.actionGlyph !== ""
        kind: RoundButton.Plain
        glyph: root.actionGlyph
        text: root.actionName
        onClicked: root.actionClicked()
    }
}
