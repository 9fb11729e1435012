// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One question in the middle of the page, with two answers of the same size.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Waymark.Theme

T.Popup {
    id: root
    default property alias content: extra.data
    property string title
    property string text
    property string noText: qsTr("Not now")
    property string yesText
    property bool erases: false     // the yes cannot be undone

    signal accepted
    signal rejected

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: parent ? Math.min(parent.width - 2 * Theme.space4, 420) : 0
    height: parent ? Math.min(parent.height - 2 * Theme.space4, implicitHeight) : implicitHeight
    implicitHeight: column.implicitHeight + 2 * Theme.space5
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    padding: 0
    onClosed: if (!d.answered) root.rejected()
    onAboutToShow: d.answered = false

    T.Overlay.modal: Rectangle { color: Theme.scrim }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Theme.quick } }
    background: Rectangle {
        radius: Theme.radiusSheet
        color: Theme.paper
        border.width: Theme.contrast ? 1 : 0
        border.color: Theme.line
    }

    contentItem: Flickable {
        contentHeight: column.implicitHeight + 2 * Theme.space5
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        LayoutMirroring.enabled: Theme.mirrored
        LayoutMirroring.childrenInherit: true
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title
        Accessible.description: root.text

        ColumnLayout {
            id: column
            x: Theme.space5
            y: Theme.space5
            width: parent.width - 2 * Theme.space5
            spacing: Theme.space3
            AppLabel {
                Layout.fillWidth: true
                kind: AppLabel.Heading
                text: root.title
            }
            AppLabel {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.text
            }
            ColumnLayout {
                id: extra
                Layout.fillWidth: true
                visible: implicitHeight > 0
                spacing: Theme.space3
            }
            AppButton {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space2
                visible: root.yesText !== ""
                kind: root.erases ? AppButton.Stop : AppButton.Primary
                text: root.yesText
                onClicked: {
                    d.answered = true
                    root.close()
                    root.accepted()
                }
            }
            AppButton {
                Layout.fillWidth: true
                focus: true
                kind: AppButton.Secondary
                text: root.noText
                onClicked: root.close()
            }
        }
    }

    QtObject {
        id: d
        property bool answered: false
    }
}
