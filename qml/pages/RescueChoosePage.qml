// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Choosing who may let a new phone in, how many of them it takes, and then what that means, before it is set up.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property RescueViewModel rescue
    required property LockViewModel confirm
    readonly property rescueFace face: rescue.face
    readonly property int most: 5
    property var picked: []            // keys of people
    property int need: 2
    property bool said: false          // the second step: what it means
    readonly property bool alone: picked.length === 0
    readonly property bool enough: alone || picked.length >= 2
    readonly property bool prepared: face.prepared

    signal done

    function pick(key: string, on: bool) {
        picked = Array.from(picked).filter(one => one !== key).concat(on ? [key] : [])
        need = Math.max(2, Math.min(need, picked.length))
    }

    title: said ? qsTr("What this means") : qsTr("Who can let you back in?")
    sub: said ? "" : qsTr("Three people is good. They know your voice, and they do not all know each other.")
    backText: qsTr("If all my phones are lost")

    Card {
        visible: !page.said && page.rescue.members.count > 0
        topPadding: 4
        Repeater {
            model: page.said ? null : page.rescue.members
            ColumnLayout {
                id: member
                required property int index
                required property string key
                required property string name
                required property string role
                readonly property bool on: Array.from(page.picked).includes(key)
                Layout.fillWidth: true
                spacing: 0
                Rule { visible: member.index > 0 }
                AppSwitch {
                    text: member.name
                    sub: member.role
                    on: member.on
                    enabled: member.on || page.picked.length < page.most
                    onSwitched: on => page.pick(member.key, on)
                }
            }
        }
    }
    EmptyState {
        visible: !page.said && page.rescue.members.count === 0
        glyph: "people"
        title: qsTr("Nobody is in your circle yet")
        text: qsTr("Until somebody is, your 12 words are the way back.")
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: !page.said && page.picked.length >= 2
        spacing: 6
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Strong
            text: qsTr("How many have to say yes?")
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2
            Repeater {
                model: Math.max(0, page.picked.length - 1)
                Pill {
                    required property int index
                    readonly property int people: index + 2
                    //: How many people have to say yes. %1 and %2 are numbers: "2 of 3"
                    text: qsTr("%1 of %2").arg(people).arg(page.picked.length)
                    chosen: page.need === people
                    onClicked: page.need = people
                }
            }
        }
    }
    Note {
        visible: !page.said && !page.enough
        glyph: "people"
        text: qsTr("Choose one more. One person alone could be fooled.")
    }
    Note {
        visible: !page.said && page.alone
        glyph: "note"
        text: qsTr("With nobody chosen, only your 12 words on paper can bring you back.")
    }
    Note {
        visible: !page.said && page.picked.length >= page.most
        text: qsTr("Five people is the most.")
    }

    SaidCard {
        title: qsTr("Your people")
        lines: !page.said || page.alone ? [] : [
            { glyph: "people", text: page.picked.length === page.need ? qsTr("All of them together can let a new phone in, after two days.")
                                     //: %1 says how many people: "2 of 3"
                                     : qsTr("%1 together can let a new phone in, after two days.").arg(qsTr("%1 of %2").arg(page.need).arg(page.picked.length)) },
            { glyph: "eye-off", text: qsTr("They see no more of your things by this. Fewer than that can do nothing.") },
            { glyph: "warning", text: qsTr("If enough of them agreed to fool you, they could get in as you. So choose people you trust.") }]
    }
    SaidCard {
        title: qsTr("Somebody with your old phone")
        lines: !page.said ? [] : [
            { glyph: "lock", text: qsTr("It stays locked with your secret words.") },
            { glyph: "cross", text: page.alone ? qsTr("If they know those too, they can't stop your 12 words.")
                                               : qsTr("If they know those too, they can stop your people for seven days. They can't stop your 12 words, or one more yes.") }]
    }
    SaidCard {
        title: qsTr("Your 12 words")
        lines: !page.said ? [] : [
            { glyph: "note", text: qsTr("Who has them, and the circle's code, is you. At once, with nobody asked.") },
            { glyph: "home", text: qsTr("Keep the paper away from your phone.") }]
    }
    SaidCard {
        title: qsTr("The relay")
        lines: !page.said ? [] : Array.from([
            { glyph: "globe", text: page.alone ? qsTr("It sees that a new phone took over. It can open nothing.")
                                               : qsTr("It keeps one piece and gives it out after two days. With that piece alone it can open nothing.") },
            { glyph: "warning", text: page.alone ? "" : qsTr("If it lied about the time, with enough of your people, it could go faster.") }]).filter(one => one.text !== "")
    }
    Note {
        visible: page.said && page.prepared
        glyph: "sync"
        text: qsTr("What you had set up before is over then.")
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
    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: qsTr("So that nobody else can choose who lets a phone in.")
        onConfirmed: {
            page.rescue.setUp(page.picked, page.alone ? 0 : page.need)
            page.done()
        }
    }
    footer: [
        AppButton {
            Layout.fillWidth: true
            visible: !page.said
            enabled: page.enough
            text: qsTr("Go on")
            onClicked: {
                page.said = true
                page.contentY = 0
            }
        },
        ButtonPair {
            visible: page.said
            startText: qsTr("Back")
            endText: qsTr("Set it up")
            endEnabled: !page.face.busy
            onStartClicked: page.said = false
            onEndClicked: gate.open()
        }
    ]
}
