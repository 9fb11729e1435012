// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What opens Waymark, what opens it when that is forgotten, and when it locks by itself.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Theme
import Waymark.Controls
import Waymark.Pages
import Waymark.ViewModels
import Waymark.Shell

AppPage {
    id: page
    required property LockSettingsViewModel lock
    required property LockViewModel confirm
    required property IdleWatch idle
    readonly property lockSettingsFace face: lock.face

    signal recoveryOpened
    signal newSecretOpened

    function span(seconds: int): string {
        if (seconds === 0)
            return qsTr("At once")
        return seconds < 60 ? qsTr("%n seconds", "", seconds) : qsTr("%n minutes", "", seconds / 60)
    }

    title: qsTr("Lock")
    backText: qsTr("More")

    Card {
        topPadding: 4
        AppRow {
            glyph: "lock"
            title: page.face.usesPin ? qsTr("Change my PIN") : qsTr("Change my secret words")
            sub: page.face.usesPin ? qsTr("6 digits. This phone keeps part of the key.") : qsTr("They open Waymark on this phone.")
            onClicked: gate.open()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "key"
            title: qsTr("My 12 words")
            sub: page.face.wordsKept ? qsTr("You have them on paper.") : qsTr("For the day you forget. Not written down yet.")
            onClicked: page.recoveryOpened()
        }
    }
    Card {
        endsInRows: true
        SectionHead { text: qsTr("It locks by itself") }
        AppRow {
            glyph: "clock"
            title: qsTr("When I stop touching it")
            sub: page.span(page.idle.idleSeconds)
            onClicked: idleChoices.open()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "eye-off"
            title: qsTr("When I leave the app")
            sub: page.span(page.idle.awaySeconds)
            onClicked: awayChoices.open()
        }
    }
    Note { text: qsTr("Lock, at the top of every page, locks at once. What you were writing is kept.") }

    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: qsTr("First the one you use now.")
        onConfirmed: page.newSecretOpened()
    }
    Sheet {
        id: idleChoices
        title: qsTr("When I stop touching it")
        Repeater {
            model: Array.from(page.idle.idleChoices)
            ChoiceCard {
                required property int modelData
                text: page.span(modelData)
                chosen: page.idle.idleSeconds === modelData
                onClicked: {
                    page.idle.idleSeconds = modelData
                    idleChoices.close()
                }
            }
        }
    }
    Sheet {
        id: awayChoices
        title: qsTr("When I leave the app")
        Repeater {
            model: Array.from(page.idle.awayChoices)
            ChoiceCard {
                required property int modelData
                text: page.span(modelData)
                chosen: page.idle.awaySeconds === modelData
                onClicked: {
                    page.idle.awaySeconds = modelData
                    awayChoices.close()
                }
            }
        }
    }
}
