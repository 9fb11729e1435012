// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Lets its reader point at a folder or a file with the device's own dialog. Where the device has none, pages ask for
// its name in words: what Qt draws in its place does not keep to our looks, and ends the app where a part of it is missing.
import QtQuick
import Waymark.Shell

QtObject {
    id: root
    /// Whose window the dialogs belong to.
    required property Item scene
    /// Opens the dialogs: folder(from), file(endings), and a signal picked(place). Made when it is first looked for.
    property var system: null
    readonly property bool available: system !== null
    property bool looked: !DeviceDialogs.forFiles
    property var then: null

    function look() {
        if (looked)
            return
        looked = true
        const made = Qt.createComponent("SystemFiles.qml")
        if (made.status === Component.Ready)
            system = made.createObject(scene)
    }
    // `then` is told the place that was picked, or never called.
    function pickFolder(from: string, answer: var) {
        then = answer
        system.folder(from)
    }
    function pickFile(endings: var, answer: var) {
        then = answer
        system.file(endings)
    }

    property Connections watch: Connections {
        target: root.system
        function onPicked(place: string) {
            const answer = root.then
            root.then = null
            if (answer)
                answer(place)
        }
    }
}
