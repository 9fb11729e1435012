// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Two choices of the same size, "not now" at the start. They stack when the text is large or will not fit.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

GridLayout {
    id: root
    property string startText
    property string startGlyph
    property string endText
    property string endGlyph
    property bool deep: false
    property bool endEnabled: true
    property bool stacked: Theme.big || (width > 0 && Math.max(start.implicitWidth, end.implicitWidth) > (width - columnSpacing) / 2 + 24)

    signal startClicked
    signal endClicked

    Layout.fillWidth: true
    columns: stacked ? 1 : 2
    columnSpacing: Theme.space2
    rowSpacing: Theme.space2

    AppButton {
        id: start
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 10
        kind: root.deep ? AppButton.Filled : AppButton.Secondary
        minimumHeight: root.deep ? 48 : 52
        text: root.startText
        glyph: root.startGlyph
        onClicked: root.startClicked()
    }
    AppButton {
        id: end
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 10
        enabled: root.endEnabled
        kind: root.deep ? AppButton.FilledOutlined : AppButton.Primary
        minimumHeight: root.deep ? 48 : 52
        text: root.endText
        glyph: root.endGlyph
        onClicked: root.endClicked()
    }
}
