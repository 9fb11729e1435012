// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A state in words, and a sign where it has one. Late is "care", never red.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Rectangle {
    id: root
    enum Tone { Plain, Way, Sun, Good, Care, Stop }

    property string text
    property string glyph
    property int tone: Chip.Plain
    property bool spoken: true
    readonly property color inkColor: [Theme.inkSoft, Theme.way, Theme.sun, Theme.good, Theme.care, Theme.stop][tone]

    implicitWidth: row.implicitWidth + 20
    implicitHeight: Math.max(24, row.implicitHeight + 6)
    radius: height / 2
    color: [Theme.raised, Theme.waySoft, Theme.sunSoft, Theme.goodSoft, Theme.careSoft, Theme.stopSoft][tone]

    RowLayout {
        id: row
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 20)
        spacing: 5
        Icon {
            visible: root.glyph !== ""
            name: root.glyph
            color: root.inkColor
            size: Theme.pxUpTo(15, 1.5)
        }
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.TinyStrong
            spoken: root.spoken
            text: root.text
            color: root.inkColor
        }
    }
}
