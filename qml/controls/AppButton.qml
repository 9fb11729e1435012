// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A verb and a name. Primary: one a page. Stop is only for erasing. The reason it is off is said in words beside it.
import QtQuick
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
    readonly property real glyphSpace: glyph === "" ? 0 : Theme.pxUpTo(20, 1.4) + Theme.space2
    readonly property real oneLine: Math.ceil(measure.implicitWidth) + 1
    readonly property bool showsGlyph: glyph !== "" && availableWidth >= oneLine + glyphSpace

    horizontalPadding: kind === AppButton.Quiet ? Theme.space2 : Theme.space4
    verticalPadding: Theme.space2
    implicitWidth: Math.max(Theme.touch, oneLine + glyphSpace + leftPadding + rightPadding)
    implicitHeight: Math.max(minimumHeight, implicitContentHeight + topPadding + bottomPadding)
    ringColor: kind === AppButton.Filled || kind === AppButton.FilledOutlined ? Theme.deepInk : Theme.way

    AppLabel {   // how wide the words are on one line
        id: measure
        visible: false
        kind: AppLabel.Strong
        text: root.text
        wrapMode: Text.NoWrap
    }
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
        implicitHeight: label.height
        Item {
            anchors.centerIn: parent
            width: Math.min(parent.width, root.oneLine + (root.showsGlyph ? root.glyphSpace : 0))
            height: label.height
            Icon {
                anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                visible: root.showsGlyph
                name: root.glyph
                color: root.inkColor
                size: Theme.pxUpTo(20, 1.4)
            }
            AppLabel {
                id: label
                anchors { left: parent.left; right: parent.right; leftMargin: root.showsGlyph ? root.glyphSpace : 0 }
                kind: AppLabel.Strong
                spoken: false
                text: root.text
                color: root.inkColor
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
