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
    readonly property bool stacked: action !== "" && (Theme.big || measure.implicitWidth + link.implicitWidth + Theme.space3 > width)
    readonly property bool beside: action !== "" && !stacked

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
        width: root.beside ? root.width - link.width - Theme.space3 : root.width
        kind: AppLabel.Heading
        text: root.text
    }
    TextLink {
        id: link
        x: root.stacked === Theme.mirrored ? parent.width - width : 0   // anchors that swap sides would keep an old width
        y: root.stacked ? label.height - 4 : 0
        width: root.stacked ? root.width : implicitWidth
        atEnd: !root.stacked
        visible: root.action !== ""
        text: root.action
        spokenName: root.actionName
        onClicked: root.actionClicked()
    }
}
