// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Room to write. Every pause is kept as a draft, so a lock, a call or a flat battery loses nothing.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property EditorViewModel editor
    required property string headingName

    property bool begun: false   // somebody wrote here; until then the words are only on their way

    signal done

    title: editor.face.title
    sub: editor.face.suggesting ? qsTr("These words are theirs to write. You can offer some.") : ""
    backText: headingName

    onBackRequested: {
        pause.flush()
        editor.close()
    }
    onLeaving: pause.flush()
    Component.onDestruction: pause.flush()

    Timer {
        id: pause
        function flush() {
            if (running) {
                stop()
                page.editor.type(words.text)
            }
        }
        interval: 700
        onTriggered: page.editor.type(words.text)
    }
    TextEditor {
        id: words
        Layout.fillWidth: true
        label: page.editor.face.hint
        spokenName: page.editor.face.title
        minimumHeight: Math.max(160, page.height - 330)
        text: page.editor.face.text
        focus: true
        onEdited: {
            if (page.begun || text !== page.editor.face.text) {
                page.begun = true
                pause.restart()
            } else {
                goOn()
            }
        }
    }
    DraftLine {
        kept: page.editor.face.draftKept
        typing: pause.running
        onThrown: {
            pause.stop()
            page.editor.discard()
            page.done()
        }
    }
    Note {
        visible: page.editor.face.seenBy !== ""
        glyph: "eye"
        //: %1 is a list of names: "You, Priya and Dawn"
        text: qsTr("When you save, this is seen by: %1").arg(page.editor.face.seenBy)
    }
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: page.editor.face.suggesting ? qsTr("Offer these words") : qsTr("Save my words")
        endEnabled: !page.editor.face.busy
        onStartClicked: page.backRequested()
        onEndClicked: {
            pause.stop()
            page.editor.save(words.text)
            page.done()
        }
    }
}
