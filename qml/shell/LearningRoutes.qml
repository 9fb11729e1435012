// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Pages

Area {
    id: area
    routes: [
        Place {
            name: "learning"
            ofCircle: true
            glyph: "learning"
            text: qsTr("Learning")
            Component {
                LearningPage {
                    learning: area.app.learning
                    onSettingOpened: area.router.visit("setting")
                    sharing: area.app.sharing
                    onTargetOpened: key => area.router.visit("target", key)
                    onTuitionOpened: key => area.router.visit("tuition", key)
                    onLessonOpened: key => area.router.visit("event", key)
                    onLessonAdded: block => area.router.visit("new-lesson", block)
                    onCalled: number => area.router.call(number)
                    onHistoryOpened: record => area.router.visit("history", record)
                    onTableOpened: area.router.visit("who-sees-what")
                }
            }
        },
        Route {
            name: "setting"
            ofCircle: true
            place: "learning"
            Component {
                SettingPage {
                    forms: area.app.forms
                    learning: area.app.learning
                    today: area.app.agenda.face.today
                    onHistoryOpened: record => area.router.visit("history", record)
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "target"
            ofCircle: true
            place: "learning"
            sample: ""
            prepare: key => ({ key: key })
            Component {
                TargetPage {
                    forms: area.app.forms
                    learning: area.app.learning
                    today: area.app.agenda.face.today
                    onHistoryOpened: record => area.router.visit("history", record)
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "tuition"
            place: "learning"
            sample: ""
            prepare: key => ({ key: key })
            Component {
                TuitionPage {
                    forms: area.app.forms
                    learning: area.app.learning
                    people: area.app.promises.people
                    today: area.app.agenda.face.today
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "new-lesson"
            place: "learning"
            sample: ""
            prepare: block => {
                area.app.event.beginLesson(block, area.app.agenda.face.today)
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
        }
    ]
}
