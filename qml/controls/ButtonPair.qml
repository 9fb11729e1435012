// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Two choices of the same size, "not now" at the start. They stack when the text is large or will not fit.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property string startText
    property string startGlyph
    property string endText
    property string endGlyph
    property bool deep: false          // on the filled card, where the start is the yes
    property bool endEnabled: true
    readonly property real half: (width - Theme.space2) / 2
    readonly property bool stacked: Theme.big || Math.max(start.implicitWidth - start.glyphSpace, end.implicitWidth - end.glyphSpace) > half

    signal startClicked
    signal endClicked

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: stacked ? start.height + Theme.space2 + end.height : start.height

    AppButton {
        id: start
        anchors.left: parent.left
        width: root.stacked ? root.width : root.half
        height: root.stacked ? implicitHeight : Math.max(implicitHeight, end.implicitHeight)
        kind: root.deep ? AppButton.Filled : AppButton.Secondary
        minimumHeight: root.deep ? 48 : 52
        text: root.startText
        glyph: root.startGlyph
        onClicked: root.startClicked()
    }
    AppButton {
        id: end
        anchors.right: parent.right
        y: root.stacked ? start.height + Theme.space2 : 0
        width: root.stacked ? root.width : root.half
        height: root.stacked ? implicitHeight : start.height
        enabled: root.endEnabled
        kind: root.deep ? AppButton.FilledOutlined : AppButton.Primary
        minimumHeight: root.deep ? 48 : 52
        text: root.endText
        glyph: root.endGlyph
        onClicked: root.endClicked()
    }
}
