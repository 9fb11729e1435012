// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// All text of the window. Exposed to assistive technology, unlike a bare Text; set spoken to false where the
// control around it already says the same words.
import QtQuick
import Waymark.Theme

Text {
    id: root
    enum Kind { Display, Title, Next, Heading, Strong, Body, SmallStrong, Small, TinyStrong, Tiny, Words }

    property int kind: AppLabel.Body
    property bool heading: kind === AppLabel.Display || kind === AppLabel.Title || kind === AppLabel.Heading
    property bool spoken: true
    property string spokenText: text
    property real pixels: [32, 26, 22, 20, 16, 16, 14, 14, 13, 13, 17][kind]

    color: kind === AppLabel.Small || kind === AppLabel.Tiny ? Theme.inkSoft : Theme.ink
    font.family: kind === AppLabel.Words ? Theme.serif : Theme.sans
    font.pixelSize: Theme.px(pixels)
    font.bold: [true, true, true, true, true, false, true, false, true, false, false][kind]
    font.hintingPreference: Font.PreferNoHinting
    lineHeight: Theme.lead * [1, 1, 0.95, 1, 1, 1.1, 1, 1, 1, 1, 1.13][kind]
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft

    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: spokenText
    Accessible.ignored: !spoken || spokenText === ""
}
