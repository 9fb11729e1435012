// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A state in words, and a sign where it has one. Late is "care", never red.
import QtQuick
import Waymark.Theme

Rectangle {
    id: root
    enum Tone { Plain, Way, Sun, Good, Care, Stop }

    property string text
    property string glyph
    property int tone: Chip.Plain
    property bool spoken: true
    readonly property color inkColor: [Theme.inkSoft, Theme.way, Theme.sun, Theme.good, Theme.care, Theme.stop][tone]
    readonly property real before: glyph === "" ? 10 : 10 + icon.size + 5

    implicitWidth: before + Math.ceil(measure.implicitWidth) + 11
    implicitHeight: Math.max(24, label.height + 6)
    radius: Math.min(height / 2, Theme.radiusControl + 2)
    color: [Theme.raised, Theme.waySoft, Theme.sunSoft, Theme.goodSoft, Theme.careSoft, Theme.stopSoft][tone]

    AppLabel {   // how wide the words are on one line
        id: measure
        visible: false
        kind: AppLabel.TinyStrong
        text: root.text
        wrapMode: Text.NoWrap
    }
    Icon {
        id: icon
        anchors { left: parent.left; leftMargin: 10; verticalCenter: parent.verticalCenter }
        visible: root.glyph !== ""
        name: root.glyph
        color: root.inkColor
        size: Theme.pxUpTo(15, 1.5)
    }
    AppLabel {
        id: label
        anchors { left: parent.left; leftMargin: root.before; verticalCenter: parent.verticalCenter }
        width: root.width - root.before - 10
        kind: AppLabel.TinyStrong
        spoken: root.spoken
        text: root.text
        color: root.inkColor
    }
}
