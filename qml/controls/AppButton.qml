// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A verb and a name. Primary: one a page. Stop is only for erasing. The reason it is off is said in words beside it.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Pressable {
    id: root
    enum Kind { Primary, Secondary, Quiet, Filled, FilledOutlined, Stop }

    property int kind: AppButton.Primary
    property string glyph
    property real minimumHeight: 52

    readonly property color inkColor: enabled ? [Theme.wayInk, Theme.way, Theme.way, Theme.dark ? Theme.wayInk : Theme.deep,
                                                 Theme.deepInk, Theme.stop][kind] : Theme.inkSoft
    readonly property color fill: enabled ? [Theme.way, Theme.surface, "transparent", Theme.dark ? Theme.way : Theme.deepInk,
                                             "transparent", Theme.surface][kind] : Theme.raised
    readonly property color outline: ["transparent", Theme.way, "transparent", "transparent", Theme.deepEdge, Theme.stop][kind]
    readonly property bool outlined: enabled && (kind === AppButton.Secondary || kind === AppButton.FilledOutlined || kind === AppButton.Stop)

    horizontalPadding: kind === AppButton.Quiet ? Theme.space2 : Theme.space4
    verticalPadding: Theme.space2
    implicitHeight: Math.max(minimumHeight, implicitContentHeight + topPadding + bottomPadding)
    ringColor: kind === AppButton.Filled || kind === AppButton.FilledOutlined ? Theme.deepInk : Theme.way

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.fill
        border.width: root.outlined ? 1.5 : 0
        border.color: root.outline
        Rectangle {   // pressed: a little darker
            anchors.fill: parent
            radius: parent.radius
            color: Theme.ink
            opacity: root.down ? 0.1 : 0
        }
    }
    contentItem: Item {
        implicitWidth: Math.ceil(label.implicitWidth) + 1 + (root.glyph === "" ? 0 : icon.size + Theme.space2)
        implicitHeight: label.implicitHeight
        RowLayout {
            id: row
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(parent.implicitWidth, parent.width)
            x: (parent.width - width) / 2
            spacing: Theme.space2
            Icon {
                id: icon
                visible: root.glyph !== "" && root.availableWidth >= label.implicitWidth + size + Theme.space2
                name: root.glyph
                color: root.inkColor
                size: Theme.pxUpTo(20, 1.4)
            }
            AppLabel {
                id: label
                Layout.fillWidth: true
                kind: AppLabel.Strong
                spoken: false
                text: root.text
                color: root.inkColor
                horizontalAlignment: icon.visible ? Text.AlignLeft : Text.AlignHCenter
            }
        }
    }
}
