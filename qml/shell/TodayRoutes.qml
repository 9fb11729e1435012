// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Pages
import Waymark.ViewModels

Area {
    id: area
    roles: [AppViewModel.YoungPerson]
    routes: [
        Place {
            name: "today"
            glyph: "today"
            text: qsTr("Today")
            Component {
                TodayPage {
                    today: area.app.today
                    promises: area.app.promises
                    sharing: area.app.sharing
                    rescue: area.app.rescue
                    circle: area.app.circle
                    owner: area.app.owner
                    onOwnerOpened: key => {
                        area.app.circle.open(key)
                        area.router.visit("owner")
                    }
                    onAskOpened: key => area.router.visit("rescue-ask", key)
                    onCircleOpened: key => {
                        area.app.circle.open(key)
                        area.router.visit("circle")
                    }
                    onHistoryOpened: record => area.router.visit("history", record)
                    onTableOpened: area.router.visit("who-sees-what")
                    onHeadingOpened: number => area.router.visit("heading", number)
                    onSettleOpened: heading => area.router.visit("heading", { number: heading, settles: true })
                    onPromisesOpened: area.router.visit("promises")
                    onCalled: number => area.router.call(number)
                    onPlanOpened: area.router.visit("plan")
                    onPeopleOpened: area.router.visit("people")
                    onEventOpened: key => area.router.visit("event", key)
                    onPromiseOpened: key => area.router.visit("promise", key)
                    onAgendaOpened: area.router.visit("agenda")
                    onSyncOpened: area.router.visit("sync")
                }
            }
        }
    ]
}
