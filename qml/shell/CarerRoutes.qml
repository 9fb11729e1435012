// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Pages
import Waymark.ViewModels

Area {
    id: area
    readonly property bool carer: app.role === AppViewModel.FosterCarer
    roles: [AppViewModel.FosterCarer, AppViewModel.HubCarer, AppViewModel.Adviser]
    routes: [
        Place {
            name: "carer-today"
            glyph: "today"
            text: qsTr("Today")
            Component {
                CarerTodayPage {
                    carer: area.app.carer
                    promises: area.app.promises
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
                    onChildOpened: key => area.router.visit("child", key)
                    onNoteAsked: area.router.visit("quick-note", "")
                    onCodeOpened: area.router.visit("join")
                    onHistoryOpened: record => area.router.visit("history", record)
                    onCalled: number => area.router.call(number)
                }
            }
        },
        Place {
            name: "children"
            glyph: "child"
            text: area.carer ? qsTr("Children") : qsTr("Young people")
            Component {
                ChildrenPage {
                    title: area.carer ? qsTr("Children") : qsTr("Young people")
                    carer: area.app.carer
                    selected: area.router.opened === "child" ? area.app.child.face.key : ""
                    onChildOpened: key => area.router.visit("child", key)
                    onCodeOpened: area.router.visit("join")
                    onLookAfterOpened: area.router.visit("look-after")
                }
            }
        },
        Route {
            name: "look-after"
            place: "children"
            deeper: true
            Component {
                LookAfterPage {
                    circle: area.app.circle
                    today: area.app.carer.face.today
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "child"
            place: "children"
            moves: true
            sample: area.app.child.face.key
            prepare: key => {
                area.app.child.open(key)
                return {}
            }
            Component {
                ChildPage {
                    child: area.app.child
                    sharing: area.app.sharing
                    onTableOpened: area.router.deepen("who-sees-what")
                    onPlanOpened: area.router.deepen("plan")
                    onLearningOpened: area.router.deepen("learning")
                    onPeopleOpened: area.router.visit("people")
                    onNotesOpened: area.router.deepen("notes")
                    onNoteAsked: area.router.deepen("quick-note", child.face.key)
                    onCalled: number => area.router.call(number)
                    onTexted: number => area.router.text(number)
                }
            }
        },
        Route {
            name: "notes"
            behind: "child"
            deeper: true
            ofCircle: true
            Component {
                NotesPage {
                    child: area.app.child
                    sharing: area.app.sharing
                    onTableOpened: area.router.deepen("who-sees-what")
                }
            }
        },
        Route {
            name: "quick-note"
            place: "carer-today"
            sample: ""
            prepare: key => {
                area.app.note.begin(key)
                return {}
            }
            Component {
                QuickNotePage {
                    note: area.app.note
                    onDone: area.router.back()
                }
            }
        }
    ]
}
