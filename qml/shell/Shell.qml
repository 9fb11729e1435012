// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Everything in the window: Welcome, Lock or the open home, and above them Help now, what was just done, the warning
// before it locks, and the cover while nobody looks.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Theme
import Waymark.Controls
import Waymark.Pages
import Waymark.ViewModels
import Waymark.Shell

FocusScope {
    id: root
    required property AppViewModel app
    required property Looks looks
    required property IdleWatch idle
    property bool covered: false
    readonly property alias home: home
    readonly property FilePicker files: FilePicker { scene: root }
    property KeysSheet keys: null      // made when first asked for
    property bool joinsNext: false     // Welcome was left with a code in hand
    property bool lostNext: false      // or in place of a phone that is lost
    readonly property bool forgot: app.lock.step !== LockViewModel.Locked

    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true

    function showHelp() {
        help.open()
    }
    function showHelplines() {
        helplines.open()
    }
    function showKeys() {
        keys = keys ?? keysSheet.createObject(root) as KeysSheet
        keys.open()
    }
    function showLooks() {
        looksSheet.open()
    }
    function hideHelp() {
        help.close()
        helplines.close()
        looksSheet.close()
    }
    function lock() {
        home.leave()
        app.lockNow()
    }

    Binding { target: Theme; property: "dark"; value: root.looks.dark }
    Binding { target: Theme; property: "contrast"; value: root.looks.contrast }
    Binding { target: Theme; property: "textScale"; value: root.looks.textScale }
    Binding { target: Theme; property: "reduceMotion"; value: root.looks.reduceMotion }
    Binding { target: Theme; property: "easyLetters"; value: root.looks.easyLetters && root.looks.hasEasyLetters }
    Binding { target: root.idle; property: "running"; value: root.app.stage === AppViewModel.Open }
    Binding { target: root.idle; property: "outOfSight"; value: root.covered }
    Connections {
        target: root.idle
        function onLockDue() { root.lock() }
    }
    Connections {
        target: root.app
        function onStageChanged() { root.follow() }
    }
    onForgotChanged: if (app.stage === AppViewModel.Locked) follow()
    onCoveredChanged: {
        app.setWatched(!covered)
        if (covered) {
            app.recovery.cover()
            app.lock.giveUp()
        } else {
            looks.refresh()
        }
    }
    Component.onCompleted: follow()

    function follow() {
        hideHelp()
        keys?.close()
        showGate([starting, welcome, forgot ? forgotten : locked, null, failed][app.stage])
        if (app.stage === AppViewModel.Open) {
            home.start()
            if (joinsNext)
                home.visit("join")
            if (lostNext)
                home.visit("lost-phone")
            joinsNext = false
            lostNext = false
            if (app.recovery.face.offered)
                home.visit("recovery")
            home.forceActiveFocus(Qt.OtherFocusReason)
        } else {
            home.clear()
        }
    }

    // Without the type of what it takes: Qt 6.4's qmlcachegen ends with a segmentation fault on `page: Component`.
    function showGate(page) {
        const old = gate.page
        gate.page = page ? page.createObject(gate) as Item : null
        if (gate.page) {
            gate.page.anchors.fill = gate
            gate.page.forceActiveFocus(Qt.OtherFocusReason)
        }
        if (old) {
            old.visible = false
            old.destroy()
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    OpenHome {
        id: home
        anchors.fill: parent
        visible: root.app.stage === AppViewModel.Open
        enabled: !root.covered
        app: root.app
        looks: root.looks
        idle: root.idle
        files: root.files
        onHelpClicked: help.open()
        onLockClicked: root.lock()
    }
    FocusScope {   // what stands before the home
        id: gate
        property Item page: null
        anchors.fill: parent
        visible: root.app.stage !== AppViewModel.Open
        enabled: !root.covered
    }
    Component {
        id: starting
        Cover {}
    }
    Component {
        id: welcome
        WelcomePage {
            welcome: root.app.welcome
            onHelpClicked: help.open()
            onLooksClicked: looksSheet.open()
            onWithCodeChanged: root.joinsNext = withCode
            onLostPhoneChanged: root.lostNext = lostPhone
            onRestoreOpened: root.showGate(restoring)
        }
    }
    Component {
        id: locked
        LockPage {
            lock: root.app.lock
            onHelpClicked: help.open()
            onLooksClicked: looksSheet.open()
        }
    }
    Component {
        id: restoring
        RestorePage {
            mine: root.app.data
            files: root.files
            confirm: root.app.confirm
            replaces: false
            onHelpClicked: help.open()
            onDone: root.follow()
        }
    }
    Component {
        id: forgotten
        ForgottenPage {
            lock: root.app.lock
            onHelpClicked: help.open()
        }
    }
    Component {
        id: failed
        FailedPage {
            reason: root.app.notice.face.words
            onHelpClicked: help.open()
        }
    }
    HelpSheet {
        id: help
        help: root.app.help
        onMoreOpened: {
            if (root.app.stage === AppViewModel.Open)
                home.visit("helplines", undefined)
            else
                helplines.open()
        }
    }
    HelplinesSheet {
        id: helplines
        help: root.app.help
    }
    LooksSheet {
        id: looksSheet
        looks: root.looks
    }
    Toast {
        id: toast
        x: (parent.width - width) / 2
        y: home.frame.footY - height - Theme.space3
        z: 5
        width: Math.min(parent.width - 2 * Theme.space4, 480)
        onUndoClicked: root.app.notice.undo()
        onVisibleChanged: if (!visible && root.app.notice.face.words !== "") root.app.notice.dismiss()
    }
    Connections {
        target: root.app.notice
        function onFaceChanged() {
            const face = root.app.notice.face
            if (face.words !== "" && root.app.stage === AppViewModel.Open)
                toast.show(face.words, face.canUndo ? qsTr("Undo") : "")
            else
                toast.visible = false
        }
    }
    Shortcuts {
        app: root.app
        home: home
        enabled: !root.covered
        onHelpAsked: help.open()
        onLockAsked: root.lock()
        onKeysAsked: root.showKeys()
        onUndoAsked: root.app.notice.undo()
    }
    Component {
        id: keysSheet
        KeysSheet { places: home.frame.tabs }
    }
    IdleNotice {
        x: (parent.width - width) / 2
        y: parent.height - height - Theme.space4
        z: 6
        width: Math.min(parent.width - 2 * Theme.space4, 420)
        secondsLeft: root.idle.secondsLeft
        onStayClicked: root.idle.touch()
    }
    Cover {
        anchors.fill: parent
        z: 100
        visible: root.covered
    }
}
