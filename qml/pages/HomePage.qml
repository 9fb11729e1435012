// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One home: who lives there, and how to reach them.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property HomeViewModel home
    readonly property homeFace face: home.face

    signal editOpened
    signal historyOpened(string record)
    signal called(string number)
    signal texted(string number)

    title: face.name
    sub: face.hub ? qsTr("Hub home") : face.whose
    backText: qsTr("Homes")

    ReachButtons {
        visible: page.face.phone !== "" || page.face.textTo !== ""
        name: page.face.name
        glyph: "home"
        hue: page.face.hue
        phone: page.face.phone
        textTo: page.face.textTo
        onCalled: number => page.called(number)
        onTexted: number => page.texted(number)
    }
    Card {
        topPadding: 4
        AppRow {
            visible: page.face.who !== ""
            interactive: false
            glyph: "people"
            title: qsTr("Who lives there")
            sub: page.face.who
            subIsWords: true
        }
        Rule {
            visible: page.face.who !== ""
            inset: Theme.big ? 0 : 52
        }
        AppRow {
            interactive: false
            glyph: "clock"
            title: qsTr("When to ring")
            sub: page.face.phone === "" ? qsTr("No number is written down") : (page.face.hours !== "" ? page.face.hours : qsTr("Any time"))
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            interactive: false
            glyph: "device"
            title: page.face.members !== "" ? qsTr("In Waymark: %1").arg(page.face.members) : qsTr("Nobody here has Waymark yet")
            sub: page.face.members !== "" ? page.face.news : ""
        }
        Rule {
            visible: page.face.note !== ""
            inset: Theme.big ? 0 : 52
        }
        AppRow {
            visible: page.face.note !== ""
            interactive: false
            glyph: "note"
            title: qsTr("Good to know")
            sub: page.face.note
            subIsWords: true
        }
    }
    TextLink {
        visible: page.face.key !== ""
        glyph: "history"
        text: qsTr("What changed")
        onClicked: page.historyOpened(page.face.key)
    }
    TextLink {
        visible: page.face.canWrite
        glyph: "cross"
        text: qsTr("Put this home away")
        onClicked: {
            page.home.archive()
            page.backRequested()
        }
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.face.canWrite
        kind: AppButton.Secondary
        glyph: "pencil"
        text: qsTr("Change this home")
        onClicked: page.editOpened()
    }
}
