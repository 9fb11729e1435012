// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One answer of several. The page decides which is chosen.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Pressable {
    id: root
    property string sub
    property bool chosen: false
    default property alias body: extra.data

    spokenName: sub === "" ? text : text + ", " + sub
    spokenRole: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onToggleAction: root.press()
    horizontalPadding: Theme.space4
    verticalPadding: 14
    ringCorner: Theme.radiusCard
    Layout.fillWidth: true
    implicitHeight: Math.max(60, implicitContentHeight + topPadding + bottomPadding)

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.chosen ? Theme.waySoft : (root.down ? Theme.raised : Theme.surface)
        border.width: root.chosen ? 2.5 : 1.5
        border.color: root.chosen ? Theme.way : Theme.edge
    }
    contentItem: ColumnLayout {
        spacing: 0
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space3
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 1
                AppLabel {
                    Layout.fillWidth: true
                    kind: AppLabel.Strong
                    spoken: false
                    text: root.text
                }
                AppLabel {
                    Layout.fillWidth: true
                    visible: root.sub !== ""
                    kind: AppLabel.Small
                    spoken: false
                    text: root.sub
                }
            }
            RadioDot {
                on: root.chosen
                Layout.alignment: Theme.big ? Qt.AlignTop : Qt.AlignVCenter
            }
        }
        ColumnLayout {
            id: extra
            Layout.fillWidth: true
            visible: visibleChildren.length > 0
        }
    }
}
