// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The calendar, its dates, promises one by one, and reminders.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Pages
import Waymark.Shell

Area {
    id: area
    required property FilePicker files
    routes: [
        Route {
            name: "agenda"
            place: "today"
            Component {
                AgendaPage {
                    forms: area.app.forms
                    agenda: area.app.agenda
                    onHistoryOpened: record => area.router.visit("history", record)
                    onEventOpened: key => area.router.deepen("event", key)
                    onAdded: day => area.router.deepen("new-event", day)
                    onWatchersOpened: area.router.deepen("who-sees-what")
                }
            }
        },
        Route {
            name: "event"
            place: "today"
            sample: area.app.event.face.key
            prepare: key => {
                area.app.event.open(key)
                return {}
            }
            Component {
                EventPage {
                    attached: area.app.files
                    files: area.files
                    forms: area.app.forms
                    event: area.app.event
                    onHistoryOpened: record => area.router.visit("history", record)
                    onChangeOpened: area.router.deepen("event-edit")
                    onPutAway: area.router.back()
                    onWatchersOpened: area.router.deepen("who-sees-what")
                }
            }
        },
        Route {
            name: "event-edit"
            behind: "event"
            deeper: true
            Component {
                EventEditPage {
                    forms: area.app.forms
                    event: area.app.event
                    agenda: area.app.agenda
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "new-event"
            behind: "agenda"
            deeper: true
            sample: area.app.agenda.face.today
            prepare: day => {
                area.app.event.begin(day)
                return {}
            }
            Component {
                EventEditPage {
                    forms: area.app.forms
                    event: area.app.event
                    agenda: area.app.agenda
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "promise"
            place: "today"
            sample: area.app.promise.face.key
            prepare: key => {
                area.app.promise.open(key)
                return {}
            }
            Component {
                PromisePage {
                    attached: area.app.files
                    files: area.files
                    forms: area.app.forms
                    promise: area.app.promise
                    onChangeOpened: area.router.deepen("promise-edit")
                    onHistoryOpened: record => area.router.visit("history", record)
                    onHeadingOpened: number => area.router.visit("heading", number)
                    onWatchersOpened: area.router.deepen("who-sees-what")
                    onCalled: number => area.router.call(number)
                    onTexted: number => area.router.text(number)
                }
            }
        },
        Route {
            name: "promise-edit"
            behind: "promise"
            deeper: true
            Component {
                PromiseEditPage {
                    forms: area.app.forms
                    promise: area.app.promise
                    promises: area.app.promises
                    today: area.app.agenda.face.today
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "reminders"
            Component {
                RemindersPage {
                    reminders: area.app.reminders
                }
            }
        }
    ]
}
