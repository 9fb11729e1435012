// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// "Saved on this phone. Shared 2 hours ago." Said once, quietly.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property string text
    property string glyph: "sync"

    Layout.fillWidth: true
    implicitWidth: Math.ceil(label.implicitWidth) + 1 + icon.size + 6
    implicitHeight: label.implicitHeight + 8

    RowLayout {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(root.implicitWidth, root.width)
        x: (root.width - width) / 2
        spacing: 6
        Icon {
            id: icon
            name: root.glyph
            size: Theme.pxUpTo(15, 1.5)
            color: Theme.inkSoft
            Layout.alignment: Theme.big ? Qt.AlignTop : Qt.AlignVCenter
            Layout.topMargin: Theme.big ? 4 : 0
        }
        AppLabel {
            id: label
            Layout.fillWidth: true
            kind: AppLabel.Tiny
            text: root.text
        }
    }
}
