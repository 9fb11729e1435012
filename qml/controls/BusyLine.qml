// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Something is going on: what, how far where it is known, and the way to stop it.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

ColumnLayout {
    id: root
    property string text
    property real progress: -1       // 0 to 1, or below 0 when not known
    property bool running: true
    property string cancelText
    property string cancelName: cancelText

    signal cancelClicked

    Layout.fillWidth: true
    visible: running
    spacing: Theme.space2

    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Small
        text: root.text
        Accessible.role: Accessible.Alert
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 6
        radius: 3
        color: Theme.raised
        clip: true
        Accessible.role: Accessible.ProgressBar
        Accessible.name: root.text
        Rectangle {
            id: part
            height: parent.height
            radius: 3
            color: Theme.way
            width: root.progress >= 0 ? parent.width * Math.min(1, root.progress) : parent.width * (Theme.reduceMotion ? 1 : 0.3)
            opacity: root.progress < 0 && Theme.reduceMotion ? 0.5 : 1
            x: Theme.mirrored && root.progress >= 0 ? parent.width - width : 0
            SequentialAnimation on x {
                running: root.running && root.visible && root.progress < 0 && !Theme.reduceMotion
                loops: Animation.Infinite
                NumberAnimation { from: 0; to: root.width * 0.7; duration: 900; easing.type: Easing.InOutQuad }
                NumberAnimation { from: root.width * 0.7; to: 0; duration: 900; easing.type: Easing.InOutQuad }
            }
        }
    }
    TextLink {
        visible: root.cancelText !== ""
        text: root.cancelText
        spokenName: root.cancelName
        glyph: "cross"
        onClicked: root.cancelClicked()
    }
}
