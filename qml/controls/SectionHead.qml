// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The heading of a card, with the one thing you can do to the whole of it.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property string text
    property string action
    property string actionName: action

    signal actionClicked

    readonly property bool stacked: Theme.big && action !== ""

    Layout.fillWidth: true
    Layout.topMargin: action !== "" && !stacked ? -10 : 0
    Layout.bottomMargin: action !== "" && !stacked ? -8 : 0
    implicitWidth: grid.implicitWidth
    implicitHeight: grid.implicitHeight

    GridLayout {
        id: grid
        anchors.left: parent.left
        anchors.right: parent.right
        columns: root.stacked ? 1 : 2
        columnSpacing: Theme.space3
        rowSpacing: 0
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Heading
            text: root.text
        }
        TextLink {
            visible: root.action !== ""
            text: root.action
            spokenName: root.actionName
            onClicked: root.actionClicked()
        }
    }
}
