// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Pages
import Waymark.ViewModels

Area {
    id: area
    readonly property bool leads: app.role === AppViewModel.HubCarer
    roles: [AppViewModel.FosterCarer, AppViewModel.HubCarer]
    routes: [
        Place {
            name: "homes"
            glyph: "hub"
            //: The place of a foster carer's hub home: who to ring, the homes around it
            text: area.leads ? qsTr("Homes") : qsTr("Hub")
            Component {
                HomesPage {
                    title: area.leads ? qsTr("Homes") : qsTr("Hub")
                    homes: area.app.homes
                    leads: area.leads
                    selected: area.router.opened === "home" ? area.app.home.face.key : ""
                    onHomeOpened: key => area.router.visit("home", key)
                    onAddOpened: area.router.visit("home-edit", "")
                    onCodeOpened: area.router.visit("join")
                    onInviteOpened: key => {
                        area.app.circle.open(key)
                        area.router.visit("invite", false)
                    }
                    onCalled: number => area.router.call(number)
                    onTexted: number => area.router.text(number)
                }
            }
        },
        Route {
            name: "home"
            place: "homes"
            sample: area.app.home.face.key
            prepare: key => {
                area.app.home.open(key)
                return {}
            }
            Component {
                HomePage {
                    home: area.app.home
                    onHistoryOpened: record => area.router.visit("history", record)
                    onEditOpened: area.router.deepen("home-edit", home.face.key)
                    onCalled: number => area.router.call(number)
                    onTexted: number => area.router.text(number)
                }
            }
        },
        Route {
            name: "home-edit"
            place: "homes"
            sample: area.app.home.face.key
            prepare: key => {
                area.app.home.open(key)
                return {}
            }
            Component {
                HomeEditPage {
                    forms: area.app.forms
                    home: area.app.home
                    onDone: area.router.back()
                }
            }
        }
    ]
}
