// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// How the owner of a circle gets back in when every phone is lost: as it stands, and what a new phone has to be told.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property RescueViewModel rescue
    readonly property rescueFace face: rescue.face

    signal chooseOpened
    signal wordsOpened
    signal askOpened(string key)

    title: face.mine ? qsTr("If all my phones are lost") : qsTr("If their phones are lost")
    sub: face.mine ? (face.prepared ? qsTr("You can get back in. This is how.") : qsTr("It is not set up yet."))
                   //: %1 is a person's name
                   : qsTr("How %1 gets back in").arg(face.owner)
    backText: qsTr("My circle")

    RescueNotice {
        rescue: page.rescue
        onOpened: key => page.askOpened(key)
    }
    EmptyState {
        visible: page.face.mine && !page.face.prepared
        glyph: "key"
        title: qsTr("A lost phone is not a lost plan")
        text: qsTr("Choose people who know your voice. If your phones are gone, they can let a new one in. It takes a few taps.")
    }
    EmptyState {
        visible: !page.face.mine && !page.face.prepared
        glyph: "key"
        title: qsTr("Not set up yet")
        //: %1 is a person's name
        text: qsTr("%1 has not chosen people for this yet.").arg(page.face.owner)
    }
    Card {
        visible: page.face.prepared && page.face.need > 0
        endsInRows: true
        SectionHead {
            //: %1 says how many people: "2 of 3"
            text: qsTr("%1 have to say yes").arg(page.face.needWords)
        }
        Repeater {
            model: page.rescue.people
            ColumnLayout {
                id: person
                required property int index
                required property string name
                required property string role
                required property string letters
                required property int hue
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: person.index > 0
                    inset: Theme.big ? 0 : 56
                }
                AppRow {
                    interactive: false
                    letters: person.letters
                    hue: person.hue
                    title: person.name
                    sub: person.role
                }
            }
        }
    }
    Card {
        visible: page.face.mine && page.face.prepared
        topPadding: 0
        AppRow {
            glyph: "note"
            title: qsTr("Your 12 words")
            sub: page.face.wordsKept ? qsTr("On paper. They let you in alone, at once.") : qsTr("Not on paper yet. They let you in alone.")
            onClicked: page.wordsOpened()
        }
    }
    SaidCard {
        title: qsTr("When you lose your phones")
        lines: !page.face.mine || !page.face.prepared ? [] : [
            { glyph: "device", text: qsTr("Put Waymark on a new phone. Tap \u201cI lost my phone\u201d on its first page.") },
            { glyph: "qr", text: qsTr("Ask one of your people for the circle's code. It is no secret.") },
            { glyph: "people", text: qsTr("Your people hear six words from you and say yes. After two days you are back in.") }]
    }
    SaidCard {
        //: %1 is a person's name
        title: qsTr("When %1 asks you").arg(page.face.owner)
        lines: page.face.mine || !page.face.trusted ? [] : [
            { glyph: "qr", text: qsTr("Give them the code below. It only says where the circle is.") },
            { glyph: "phone", text: qsTr("See them, or ring them. Let them read six words to you.") },
            { glyph: "eye-off", text: qsTr("You see no more of their things by this.") }]
    }
    Card {
        visible: page.face.code !== ""
        spacing: Theme.space3
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Heading
            text: qsTr("The circle's code")
        }
        QrView {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Math.min(260, parent.width)
            Layout.preferredHeight: Layout.preferredWidth
            visible: page.face.codeSide > 0
            side: page.face.codeSide
            modules: page.face.codeModules
        }
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Small
            text: qsTr("Or write it in a message. It opens nothing by itself.")
        }
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Tiny
            text: page.face.code
            wrapMode: Text.WrapAnywhere
            LayoutMirroring.enabled: false
        }
    }
    TextLink {
        Layout.fillWidth: true
        visible: page.face.prepared && page.face.code === ""
        glyph: "qr"
        text: qsTr("Show the circle's code")
        onClicked: page.rescue.showCode()
    }
    BusyLine {
        running: page.face.busy
        text: qsTr("One moment…")
    }
    Note {
        visible: page.face.problem !== ""
        glyph: "warning"
        text: page.face.problem
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.face.mine
        kind: page.face.prepared ? AppButton.Secondary : AppButton.Primary
        text: page.face.prepared ? qsTr("Change it") : qsTr("Choose people")
        onClicked: page.chooseOpened()
    }
}
