// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Pages

Area {
    id: area
    routes: [
        Place {
            name: "people"
            ofCircle: true
            glyph: "people"
            text: qsTr("People")
            Component {
                PeoplePage {
                    people: area.app.people
                    carer: area.app.carer
                    circle: area.app.circle
                    selected: area.router.opened === "person" ? area.app.person.face.key : ""
                    onPersonOpened: key => area.router.visit("person", key)
                    onCircleOpened: area.router.visit("circle")
                    onInviteOpened: area.router.visit("invite", false)
                    onCodeOpened: area.router.visit("join")
                    onAddOpened: area.router.visit("add-person")
                    onHelplinesOpened: area.router.visit("helplines")
                    onSearchOpened: area.router.visit("search")
                    onCalled: number => area.router.call(number)
                    onTexted: number => area.router.text(number)
                }
            }
        },
        Route {
            name: "person"
            ofCircle: true
            place: "people"
            moves: true
            sample: area.app.person.face.key
            prepare: key => {
                area.app.person.open(key)
                return {}
            }
            Component {
                PersonPage {
                    person: area.app.person
                    sharing: area.app.sharing
                    onHistoryOpened: record => area.router.visit("history", record)
                    onTableOpened: area.router.deepen("who-sees-what")
                    onAccessOpened: section => area.router.deepen("access", { part: section, person: person.face.key })
                    onRemoveOpened: area.router.deepen("remove")
                    onChangeOpened: area.router.deepen("invite", { replaces: person.face.key })
                    confirm: area.app.confirm
                    onEditOpened: area.router.visit("edit-person")
                    onCalled: number => area.router.call(number)
                    onTexted: number => area.router.text(number)
                }
            }
        },
        Route {
            name: "remove"
            ofCircle: true
            place: "people"
            behind: "person"
            deeper: true
            Component {
                RemovePage {
                    person: area.app.person
                    sharing: area.app.sharing
                    circle: area.app.circle
                    confirm: area.app.confirm
                    onDone: area.router.go("circle")
                }
            }
        },
        Route {
            name: "edit-person"
            place: "people"
            behind: "person"
            deeper: true
            Component {
                EditPersonPage {
                    forms: area.app.forms
                    person: area.app.person
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "add-person"
            ofCircle: true
            place: "people"
            Component {
                AddPersonPage {
                    forms: area.app.forms
                    people: area.app.people
                    onAdded: area.router.back()
                }
            }
        }
    ]
}
