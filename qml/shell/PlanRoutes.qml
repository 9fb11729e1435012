// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Pages
import Waymark.Shell

Area {
    id: area
    required property FilePicker files
    readonly property int sampleHeading: Math.max(1, app.heading.face.number)
    routes: [
        Place {
            name: "plan"
            ofCircle: true
            glyph: "plan"
            text: qsTr("Plan")
            Component {
                PlanPage {
                    plan: area.app.plan
                    selected: area.router.opened === "heading" ? area.app.heading.face.number : 0
                    onHeadingOpened: number => area.router.visit("heading", number)
                }
            }
        },
        Route {
            name: "heading"
            ofCircle: true
            place: "plan"
            moves: true
            sample: area.sampleHeading
            prepare: asked => {   // a number, or {number, settles}
                const number = asked.number ?? asked
                area.app.heading.open(String(number))
                return { number: number, settles: asked.settles ?? false }
            }
            Component {
                HeadingPage {
                    attached: area.app.files
                    files: area.files
                    forms: area.app.forms
                    heading: area.app.heading
                    promises: area.app.promises
                    sharing: area.app.sharing
                    onEditorOpened: field => area.router.visit("editor", field)
                    onVersionsOpened: field => area.router.visit("versions", field)
                    onPromiseAdded: area.router.visit("add-promise")
                    onPromiseOpened: key => area.router.deepen("promise", key)
                    onHistoryOpened: record => area.router.visit("history", record)
                    onTableOpened: area.router.deepen("who-sees-what")
                }
            }
        },
        Route {
            name: "editor"
            ofCircle: true
            behind: "heading"
            deeper: true
            sample: "my_words"
            prepare: field => {
                area.app.editor.open(field)
                return {}
            }
            Component {
                EditorPage {
                    editor: area.app.editor
                    headingName: area.app.heading.face.name
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "versions"
            ofCircle: true
            behind: "heading"
            deeper: true
            sample: "my_words"
            prepare: field => {
                area.app.versions.open(field)
                return {}
            }
            Component {
                VersionsPage {
                    versions: area.app.versions
                    sharing: area.app.sharing
                    section: area.app.heading.face.section
                    onTableOpened: area.router.deepen("who-sees-what")
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "add-promise"
            ofCircle: true
            behind: "heading"
            deeper: true
            Component {
                AddPromisePage {
                    forms: area.app.forms
                    promises: area.app.promises
                    heading: area.app.heading.face.number
                    headingName: area.app.heading.face.name
                    today: area.app.agenda.face.today
                    onAdded: area.router.back()
                }
            }
        },
        Route {
            name: "promises"
            ofCircle: true
            Component {
                PromisesPage {
                    promises: area.app.promises
                    sharing: area.app.sharing
                    onHeadingOpened: number => area.router.visit("heading", number)
                    onHistoryOpened: record => area.router.visit("history", record)
                    onTableOpened: area.router.deepen("who-sees-what")
                    onPromiseOpened: key => area.router.deepen("promise", key)
                }
            }
        }
    ]
}
