// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The window.
import QtQuick
import Waymark.ViewModels
import Waymark.Shell

Window {
    id: window
    required property AppViewModel app
    required property Looks looks
    required property IdleWatch idle
    readonly property alias shell: shell
    // A phone hides the app as soon as another is in front; a desktop window stays in sight beside others.
    readonly property bool onPhone: Qt.platform.os === "android" || Qt.platform.os === "ios"
    readonly property bool outOfSight: Application.state === Qt.ApplicationSuspended || Application.state === Qt.ApplicationHidden
                                       || visibility === Window.Minimized || (onPhone && Application.state !== Qt.ApplicationActive)

    title: qsTr("Waymark")
    minimumWidth: 320
    minimumHeight: 480
    visible: true

    Shell {
        id: shell
        anchors.fill: parent
        focus: true
        app: window.app
        looks: window.looks
        idle: window.idle
        covered: window.outOfSight
    }
}
