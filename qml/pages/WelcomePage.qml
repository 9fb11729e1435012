// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The first day. One question a screen: a name, who you are, and words that lock this phone.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property WelcomeViewModel welcome
    property int step: 0          // 0 name, 1 who, 2 passphrase
    property bool withCode: false
    property bool lostPhone: false
    property string role: "young-person"
    readonly property bool low: height < 700
    readonly property string problem: welcome.problem

    signal helpClicked
    signal looksClicked
    signal restoreOpened

    function next() {
        if (step === 0 && nickname.text.trim() === "") {
            nickname.error = qsTr("Write a name. Any name is fine.")
            return
        }
        if (step < 2) {
            step = step + 1
            contentY = 0
            return
        }
        if (secret.text.length < welcome.leastLetters) {
            secret.error = qsTr("Use %n letters or more. Four odd words work well.", "", welcome.leastLetters)
            return
        }
        welcome.start(nickname.text, role, secret.text, withCode)
        secret.clear()
    }

    title: qsTr("Waymark")
    onProblemChanged: secret.error = problem   // set, not bound: typing takes it away
    bare: true
    gap: Theme.space3

    Item {
        Layout.fillWidth: true
        Layout.leftMargin: -page.inset
        Layout.rightMargin: -page.inset
        Layout.topMargin: -Theme.space1
        implicitHeight: Math.max(Math.round(page.height * (page.step > 0 ? 0.18 : (page.low ? 0.3 : 0.375))), help.height + 2 * Theme.space4)
        Hills { anchors.fill: parent }
        SignPill {   // somebody may need larger letters to get in at all
            x: Theme.mirrored ? parent.width - width - Theme.space4 : Theme.space4
            y: Theme.space4
            bare: Theme.big
            glyph: "sun"
            text: qsTr("Looks")
            onClicked: page.looksClicked()
        }
        HelpPill {
            id: help
            x: Theme.mirrored ? Theme.space4 : parent.width - width - Theme.space4
            y: Theme.space4
            face: Theme.surface
            onClicked: page.helpClicked()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space2
        Layout.topMargin: page.low ? 0 : Theme.space2
        visible: page.step === 0
        spacing: Theme.space2
        Icon {
            visible: !Theme.big   // the name keeps to one line
            name: "way"
            size: Theme.pxUpTo(30, 1.5)
            color: Theme.way
        }
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Display
            text: qsTr("Waymark")
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space2
        Layout.rightMargin: Theme.space2
        visible: page.step === 0
        spacing: Theme.space4
        AppLabel {
            Layout.fillWidth: true
            text: qsTr("Your plan, your people, your words. Kept on this phone, and only shared by you.")
        }
        Field {
            id: nickname
            Layout.fillWidth: true
            label: qsTr("What shall we call you?")
            hint: qsTr("Any name. No email, no phone number.")
            maximumLength: 60
            onEdited: error = ""
            onAccepted: page.next()
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space2
        Layout.rightMargin: Theme.space2
        visible: page.step === 1
        spacing: 10
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Title
            text: qsTr("Who are you?")
        }
        Repeater {
            model: page.welcome.roles
            ChoiceCard {
                id: choice
                required property string key
                required property string name
                required property string line
                text: name
                sub: line
                chosen: page.role === key
                onClicked: page.role = choice.key
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space2
        Layout.rightMargin: Theme.space2
        visible: page.step === 2
        spacing: Theme.space3
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Title
            text: qsTr("Lock this phone's copy")
        }
        AppLabel {
            Layout.fillWidth: true
            text: qsTr("Choose words only you know. You will need them to open Waymark. We can't see or send them.")
        }
        SecretField {
            id: secret
            label: qsTr("Your secret words")
            hint: qsTr("Four odd words work well.")
            onEdited: error = ""
            onAccepted: page.next()
        }
        BusyLine {
            running: page.welcome.busy
            text: qsTr("Making your safe place. This takes a moment.")
        }
    }
    footer: [
        AppButton {
            Layout.fillWidth: true
            enabled: !page.welcome.busy
            text: page.step === 0 ? qsTr("Start") : (page.step === 1 ? qsTr("Go on") : qsTr("Open Waymark"))
            onClicked: {
                if (page.step === 0) {
                    page.withCode = false
                    page.lostPhone = false
                }
                page.next()
            }
        },
        AppButton {
            Layout.fillWidth: true
            visible: page.step === 0
            kind: AppButton.Secondary
            text: qsTr("I have a code from someone")
            onClicked: {
                page.withCode = true
                page.lostPhone = false
                page.next()
            }
        },
        GridLayout {
            Layout.alignment: Qt.AlignHCenter
            visible: page.step === 0
            columns: Theme.big ? 1 : 2
            columnSpacing: Theme.space5
            rowSpacing: 0
            TextLink {
                text: qsTr("I have a backup")
                onClicked: page.restoreOpened()
            }
            TextLink {
                text: qsTr("I lost my phone")
                onClicked: {
                    page.withCode = false
                    page.lostPhone = true
                    page.next()
                }
            }
        },
        AppButton {
            Layout.fillWidth: true
            visible: page.step > 0
            enabled: !page.welcome.busy
            kind: AppButton.Secondary
            text: qsTr("Back")
            onClicked: page.step = page.step - 1
        }
    ]
}
