// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Pages
import Waymark.Shell

Area {
    id: area
    required property Looks looks
    routes: [
        Place {
            name: "more"
            glyph: "more"
            text: qsTr("More")
            Component {
                MorePage {
                    more: area.app.more
                    lock: area.app.lockSettings
                    opened: area.router.opened
                    onSyncOpened: area.router.visit("sync")
                    onCircleOpened: area.router.visit("circle")
                    onTableOpened: area.router.visit("who-sees-what")
                    onBinOpened: area.router.visit("bin")
                    onSearchOpened: area.router.visit("search")
                    onLockOpened: area.router.visit("lock-settings")
                    onPhonesOpened: area.router.visit("phones")
                    onDataOpened: area.router.visit("data")
                    onAboutOpened: area.router.visit("about")
                    onAgendaOpened: area.router.visit("agenda")
                    onRemindersOpened: area.router.visit("reminders")
                    onLooksOpened: area.router.visit("looks")
                    onPromisesOpened: area.router.visit("promises")
                    onHelplinesOpened: area.router.visit("helplines")
                }
            }
        },
        Route {
            name: "looks"
            Component {
                LooksPage {
                    looks: area.looks
                }
            }
        }
    ]
}
