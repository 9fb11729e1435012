// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Says what was just done, and undoes it for a while. The shell keeps one, at the foot of the page.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Rectangle {
    id: root
    property string text
    property string undoText
    property int lasts: 6000

    signal undoClicked

    function show(words: string, undo: string) {
        text = words
        undoText = undo
        visible = true
        timer.restart()
    }

    visible: false
    implicitWidth: row.implicitWidth + 2 * Theme.space4
    implicitHeight: Math.max(52, row.implicitHeight + 16)
    radius: Theme.radiusControl
    color: Theme.ink
    Accessible.role: Accessible.Alert
    Accessible.name: text

    Timer {
        id: timer
        interval: root.undoText === "" ? root.lasts : root.lasts * 2
        onTriggered: undo.visible && undo.visualFocus ? restart() : root.visible = false
    }
    RowLayout {
        id: row
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: Theme.space4; rightMargin: Theme.space2 }
        spacing: Theme.space2
        AppLabel {
            Layout.fillWidth: true
            Layout.rightMargin: root.undoText === "" ? Theme.space2 : 0
            kind: AppLabel.Small
            color: Theme.paper
            spoken: false
            text: root.text
        }
        Pressable {
            id: undo
            visible: root.undoText !== ""
            text: root.undoText
            padding: Theme.space2
            ringAway: -4
            ringColor: Theme.paper
            contentItem: AppLabel {
                kind: AppLabel.SmallStrong
                spoken: false
                color: Theme.paper
                font.underline: true
                verticalAlignment: Text.AlignVCenter
                text: root.undoText
            }
            onClicked: {
                root.visible = false
                root.undoClicked()
            }
        }
    }
}
