// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The one filled card: what is next, when, where and with whom, and the two answers to it.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import "spoken.js" as Spoken

Rectangle {
    id: root
    property string eyebrow
    property string title
    property string where
    property string yesText
    property string noText
    property string yesGlyph: "check"
    property bool opens: false         // the card itself leads somewhere
    readonly property real textWidth: width - 2 * Theme.space4 - (Theme.big ? 0 : 76)
    readonly property bool asks: yesText !== "" && noText !== ""

    signal clicked
    signal yesClicked
    signal noClicked

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: (asks ? pair.y + pair.height : Math.max(90, lines.y + lines.height)) + Theme.space4
    radius: Theme.radiusCard
    color: Theme.deep

    Drawing {   // hills, a sun and the way, tucked into the end corner
        visible: !Theme.big
        x: Theme.mirrored ? 0 : root.width - width
        width: 150
        height: 114
        transform: Scale { origin.x: 75; xScale: Theme.mirrored ? -1 : 1 }
        body: `<circle cx="111" cy="40" r="19" fill="${Theme.sunDisc}"/>`
            + `<path fill="${Theme.deepHill}" d="M0 112C30 70 62 44 96 48C120 51 138 40 150 34V112z"/>`
            + `<path fill="${Theme.deep}" d="M-6 114C40 88 100 74 150 82V114z"/>`
            + `<path fill="none" stroke="${Theme.deepEdge}" stroke-width="2.5" stroke-linecap="round" stroke-dasharray="0.1 6.6"`
            + ` d="M74 91C100 78 84 68 98 60S112 54 110 49"/>`
    }
    Pressable {
        width: parent.width
        height: lines.y + lines.height + Theme.space2
        visible: root.opens
        ringAway: -3
        ringCorner: Theme.radiusCard - 3
        ringColor: Theme.deepInk
        spokenName: Spoken.list(root.title, root.eyebrow, root.where)
        onClicked: root.clicked()
    }
    Icon {
        id: clock
        anchors.left: parent.left
        anchors.leftMargin: Theme.space4
        y: Theme.space4 + Math.max(0, (soon.font.pixelSize * 1.36 - size) / 2)
        name: "clock"
        size: Theme.pxUpTo(18, 1.5)
        color: Theme.deepInkSoft
    }
    AppLabel {
        id: soon
        anchors { left: clock.right; leftMargin: 6 }
        y: Theme.space4
        width: root.textWidth - clock.size - 6
        kind: AppLabel.SmallStrong
        spoken: !root.opens
        text: root.eyebrow
        color: Theme.deepInkSoft
    }
    Lines {
        id: lines
        anchors.left: parent.left
        anchors.leftMargin: Theme.space4
        y: soon.y + soon.height + 6
        width: root.textWidth
        gap: 2
        titleKind: AppLabel.Next
        titleColor: Theme.deepInk
        subColor: Theme.deepInkSoft
        spoken: !root.opens
        title: root.title
        sub: root.where
    }
    ButtonPair {
        id: pair
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.space4; rightMargin: Theme.space4 }
        y: lines.y + lines.height + Theme.space3
        visible: root.asks
        deep: true
        startText: root.yesText
        startGlyph: root.yesGlyph
        endText: root.noText
        onStartClicked: root.yesClicked()
        onEndClicked: root.noClicked()
    }
}
