// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Slides up over a page, which stays in sight behind it. Esc, the cross or a press outside closes it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Waymark.Theme

T.Popup {
    id: root
    default property alias content: column.data
    property string title

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height - height : 0
    width: parent ? Math.min(parent.width, Theme.readingWidth) : 0
    height: parent ? Math.min(parent.height - Theme.space5, head.height + column.implicitHeight + Theme.space5) : 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    padding: 0

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
        Behavior on opacity { NumberAnimation { duration: Theme.quick } }
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick }
        NumberAnimation { property: "y"; from: root.parent ? root.parent.height : 0; to: root.parent ? root.parent.height - root.height : 0
                          duration: Theme.calm; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "y"; to: root.parent ? root.parent.height : 0; duration: Theme.quick; easing.type: Easing.InCubic }
    }
    background: Item {
        clip: true
        Rectangle {
            width: parent.width
            height: parent.height + Theme.radiusSheet
            radius: Theme.radiusSheet
            color: Theme.paper
            Rectangle {
                anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 8 }
                width: 40
                height: 4
                radius: 2
                color: Theme.edge
            }
        }
    }
    contentItem: Item { id: slot }
    onOpened: cross.forceActiveFocus(Qt.PopupFocusReason)

    // A closed popup is taken out of the window, where nothing settles its layouts: when a list in it lost a row, the
    // next resize met the row that was gone. So what it shows stays in the window, unseen. Not in the overlay: that one
    // takes every touch of the window for itself as long as it holds anything.
    property Item body: FocusScope {
        parent: (root.visible ? slot : root.parent?.parent ?? null) as Item
        visible: root.visible
        focus: true
        width: root.width
        height: root.height
        LayoutMirroring.enabled: Theme.mirrored
        LayoutMirroring.childrenInherit: true
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        RowLayout {
            id: head
            anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.space4; rightMargin: Theme.space2; topMargin: 20 }
            AppLabel {
                Layout.fillWidth: true
                kind: AppLabel.Title
                text: root.title
            }
            RoundButton {
                id: cross
                focus: true
                kind: RoundButton.Plain
                glyph: "cross"
                text: qsTr("Close")
                onClicked: root.close()
            }
        }
        Flickable {
            anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: parent.bottom; topMargin: 4 }
            contentHeight: column.implicitHeight + Theme.space5
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            ColumnLayout {
                id: column
                x: Theme.space4
                width: parent.width - 2 * Theme.space4
                spacing: 10
            }
        }
    }
}
