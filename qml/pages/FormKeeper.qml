// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Keeps what is typed into a form at every pause, so a lock, a call or a flat battery loses nothing, and knows which
// boxes were changed: only those are saved.
import QtQuick
import Waymark.Controls
import Waymark.ViewModels

Timer {
    id: root
    required property FormsViewModel forms
    required property AppPage page
    required property string form      // what kind of record
    required property string about     // which one; of a new one, what it is for
    required property var written      // the boxes as they stand, by name: texts only
    property var seen: ({})            // and as they stood before they were changed
    property bool open: false
    readonly property bool kept: Array.from(forms.begun).includes(form + " " + about)

    signal filled(var words)

    // `read`: the record as it stands. What was typed before it was left comes back over it.
    function begin(read: var) {
        filled(read)
        const before = Object.assign({}, written)
        const start = Object.assign({}, written)
        const fields = forms.begin(form, about)
        for (const name in fields) {
            start[name] = fields[name].words
            before[name] = fields[name].seen
        }
        seen = before
        filled(start)
        open = true
    }
    function keep() {
        const changes = {}
        for (const name in written) {
            if (written[name] !== seen[name])
                changes[name] = { words: written[name], seen: seen[name] }
        }
        forms.keep(form, about, changes)
    }
    function flush() {
        if (running) {
            stop()
            keep()
        }
    }
    // The page goes, saved or not.
    function leave() {
        if (!open)
            return
        flush()
        open = false
        if (!kept)
            forms.drop(form, about)
    }
    // Its words go to a record: what was kept of them goes with that.
    function finish() {
        stop()
        open = false
    }
    function throwAway() {
        finish()
        forms.drop(form, about)
    }

    interval: 700
    onWrittenChanged: if (open) restart()
    onTriggered: keep()
    Component.onDestruction: leave()
    property Connections watch: Connections {
        target: root.page
        function onLeaving() { root.leave() }
    }
}
