// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One promise: who, what, by when, how it stands, and what has changed.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property PromiseViewModel promise
    required property FormsViewModel forms
    required property FilesViewModel attached
    required property var files
    readonly property bool open: promise.face.state === 0

    signal changeOpened
    signal headingOpened(int number)
    signal watchersOpened
    signal historyOpened(string record)
    signal called(string number)
    signal texted(string number)

    title: qsTr("A promise")
    backText: qsTr("Promises")

    Chip {
        Layout.maximumWidth: parent.width
        visible: Array.from(page.forms.begun).includes("promise " + page.promise.face.key)
        glyph: "pencil"
        text: qsTr("You have a draft here")
    }
    Card {
        visible: page.promise.face.key !== ""
        AppRow {
            interactive: false
            letters: page.promise.face.letters
            hue: page.promise.face.hue
            title: page.promise.face.who
            sub: page.promise.face.to
            minimumHeight: 56
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space1
            kind: AppLabel.Next
            text: page.promise.face.what
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            spacing: Theme.space2
            Chip {
                text: page.promise.face.chip
                glyph: page.promise.face.chipGlyph
                tone: page.promise.face.tone
            }
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            visible: page.open && page.promise.face.date !== ""
            kind: AppLabel.Small
            text: page.promise.face.due
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            visible: text !== ""
            text: page.promise.face.kind
        }
        WordsBlock {
            Layout.topMargin: Theme.space2
            visible: page.promise.face.note !== ""
            text: page.promise.face.note
            hue: page.promise.face.hue
        }
    }
    Card {
        visible: page.promise.face.canChange
        SectionHead { text: qsTr("How does it stand?") }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            spacing: Theme.space2
            Repeater {
                model: [qsTr("Not yet"), qsTr("It is done"), qsTr("It can't be done")]
                Pill {
                    required property int index
                    required property string modelData
                    text: modelData
                    chosen: page.promise.face.state === index
                    onClicked: page.promise.setState(index)
                }
            }
        }
    }
    Card {
        visible: page.open && !page.promise.face.mine && page.promise.face.phone + page.promise.face.textTo !== ""
        //: %1 is a name
        SectionHead { text: qsTr("Ask %1 how it is going").arg(page.promise.face.name) }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            spacing: Theme.space2
            AppButton {
                visible: page.promise.face.textTo !== ""
                kind: AppButton.Secondary
                glyph: "message"
                text: qsTr("Text")
                //: %1 is a name
                spokenName: qsTr("Text %1").arg(page.promise.face.name)
                onClicked: page.texted(page.promise.face.textTo)
            }
            AppButton {
                visible: page.promise.face.phone !== ""
                kind: AppButton.Secondary
                glyph: "phone"
                text: qsTr("Call")
                //: %1 is a name
                spokenName: qsTr("Call %1").arg(page.promise.face.name)
                onClicked: page.called(page.promise.face.phone)
            }
        }
    }
    FilesCard {
        attached: page.attached
        files: page.files
        record: page.promise.face.key
        canAdd: page.promise.face.canChange
    }
    RemindRow {
        visible: page.open && page.promise.face.date !== ""
        choices: page.promise.reminders
        remind: page.promise.face.remind
        onPicked: remind => page.promise.setRemind(remind)
    }
    Card {
        visible: page.promise.face.heading > 0
        topPadding: 0
        AppRow {
            glyph: Theme.headingGlyphs[Math.max(0, page.promise.face.heading - 1)]
            hue: page.promise.face.heading - 1
            title: page.promise.face.headingName
            sub: qsTr("This part of the plan")
            onClicked: page.headingOpened(page.promise.face.heading)
        }
    }
    TextLink {
        visible: page.promise.face.key !== ""
        glyph: "history"
        text: qsTr("What changed")
        onClicked: page.historyOpened(page.promise.face.key)
    }
    WhoSees {
        visible: page.promise.face.seenBy !== ""
        sub: page.promise.face.seenBy
        people: page.promise.face.watchers
        onClicked: page.watchersOpened()
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.promise.face.canChange
        glyph: "pencil"
        text: qsTr("Change it")
        onClicked: page.changeOpened()
    }
}
