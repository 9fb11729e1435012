// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Sharing: where, when last, what waits, and what is wrong, in words.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property SyncViewModel sync
    required property OddViewModel odd
    readonly property syncFace face: sync.face

    signal relayOpened
    signal oddOpened

    title: qsTr("Sharing")
    sub: sync.problems.count > 0 ? "" : face.stateWords   // what is wrong stands below, in its own words
    backText: qsTr("More")

    Card {
        visible: page.sync.problems.count > 0
        spacing: Theme.space2
        SectionHead { text: qsTr("What is wrong") }
        Repeater {
            model: page.sync.problems
            ColumnLayout {
                id: problem
                required property string words
                required property string circle
                required property string action
                Layout.fillWidth: true
                spacing: 2
                AppLabel {
                    Layout.fillWidth: true
                    visible: text !== ""
                    kind: AppLabel.SmallStrong
                    text: problem.circle
                }
                AppLabel {
                    Layout.fillWidth: true
                    text: problem.words
                }
                AppLabel {
                    Layout.fillWidth: true
                    visible: text !== ""
                    kind: AppLabel.Small
                    text: problem.action
                }
            }
        }
    }
    Card {
        topPadding: 0
        AppRow {
            interactive: false
            glyph: "clock"
            title: qsTr("Last shared")
            sub: page.face.lastShared
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            interactive: false
            glyph: "letter"
            title: qsTr("Waiting to be shared")
            sub: page.face.waiting === 0 ? qsTr("Nothing. All of it is out.") : qsTr("%n changes. They are safe here.", "", page.face.waiting)
        }
    }
    Card {
        topPadding: 0
        AppRow {
            glyph: "globe"
            title: page.face.relay === "" ? qsTr("No relay yet") : page.face.relay
            sub: page.face.relay === "" ? qsTr("A relay passes locked letters between phones. It can't read them.")
                                        : (page.face.pin === "" ? qsTr("Known by its certificate") : qsTr("Known by its own pin"))
            onClicked: page.relayOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: page.odd.things.count > 0 ? "question" : "check-circle"
            title: page.odd.things.count > 0 ? qsTr("Something is odd") : qsTr("Nothing is odd")
            sub: page.odd.things.count > 0 ? qsTr("%n things to read. Nothing was deleted.", "", page.odd.things.count)
                                           : qsTr("What the relay and phones should not do")
            onClicked: page.oddOpened()
        }
    }
    BusyLine {
        running: page.face.busy
        text: qsTr("Asking the relay…")
    }
    AppLabel {
        Layout.fillWidth: true
        visible: page.face.pin !== ""
        kind: AppLabel.Tiny
        //: %1 is a long code that names the relay
        text: qsTr("Pin: %1").arg(page.face.pin)
        wrapMode: Text.WrapAnywhere
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.face.relay !== ""
        enabled: !page.face.busy
        glyph: "sync"
        text: qsTr("Share now")
        onClicked: page.sync.shareNow()
    }
}
