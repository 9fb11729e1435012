// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A plain fact beside what it is about. Not a warning.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property string text
    property string glyph: "info"

    Layout.fillWidth: true
    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    RowLayout {
        id: row
        width: parent.width
        spacing: 10
        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 1
            name: root.glyph
            size: Theme.pxUpTo(20, 1.5)
            color: Theme.inkSoft
        }
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Small
            color: Theme.ink
            text: root.text
        }
    }
}
