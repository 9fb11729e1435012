// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The page's name, or where back leads; then Help now, then Lock, always there and in that order.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property string title
    property string sub
    property string backText           // not empty: a page one can go back from
    property real titleInset: Theme.space4
    property bool helpIsBare: Theme.big || width < 350
    readonly property real endWidth: end.width + Theme.space2   // what Help now and Lock take

    signal backClicked
    signal helpClicked
    signal lockClicked

    implicitHeight: Math.max(60, row.implicitHeight + 6)

    RowLayout {
        id: row
        anchors {
            left: parent.left
            right: parent.right
            verticalCenter: parent.verticalCenter
            leftMargin: root.backText !== "" ? 6 : root.titleInset
            rightMargin: root.endWidth + 4
        }
        spacing: 4
        TextLink {
            id: back
            Layout.fillWidth: true
            visible: root.backText !== ""
            //: %1 is the name of the page that back leads to
            spokenName: qsTr("Back to %1").arg(root.backText)
            text: root.backText
            leftPadding: 13
            contentItem: RowLayout {
                spacing: 13
                Icon { name: "back"; size: 22 }
                AppLabel {
                    Layout.fillWidth: true
                    kind: AppLabel.SmallStrong
                    color: Theme.inkSoft
                    spoken: false
                    text: root.backText
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
            }
            onClicked: root.backClicked()
        }
        ColumnLayout {
            Layout.fillWidth: true
            visible: root.backText === ""
            spacing: -3
            AppLabel {
                Layout.fillWidth: true
                kind: AppLabel.Title
                text: root.title
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
            AppLabel {
                Layout.fillWidth: true
                visible: root.sub !== "" && !Theme.big
                kind: AppLabel.Small
                text: root.sub
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }
    }
    RowLayout {   // at its own place, however tall the rest is
        id: end
        anchors { right: parent.right; rightMargin: Theme.space2 }
        y: 6
        spacing: 4
        HelpPill {
            bare: root.helpIsBare
            onClicked: root.helpClicked()
        }
        RoundButton {
            kind: RoundButton.Plain
            glyph: "lock"
            text: qsTr("Lock")
            spokenHint: qsTr("Hides everything until you unlock")
            onClicked: root.lockClicked()
        }
    }
}
