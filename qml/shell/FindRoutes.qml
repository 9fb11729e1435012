// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Finding things, their past, what was put away, and who sees what: led to from everywhere.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Pages

Area {
    id: area
    routes: [
        Route {
            name: "search"
            prepare: () => {
                area.app.search.find("")
                return {}
            }
            Component {
                SearchPage {
                    search: area.app.search
                    onResultOpened: (page, target, circle) => area.openFound(page, target, circle)
                    onPeopleOpened: area.router.visit("people")
                    onHelplinesOpened: area.router.visit("helplines")
                }
            }
        },
        Route {
            name: "helplines"
            Component {
                HelplinesPage {
                    help: area.app.help
                }
            }
        },
        Route {
            name: "history"
            ofCircle: true
            deeper: true
            sample: area.app.history.face.key
            prepare: record => {
                area.app.history.open(record)
                return {}
            }
            Component {
                HistoryPage {
                    history: area.app.history
                    sharing: area.app.sharing
                    onTableOpened: area.router.deepen("who-sees-what")
                }
            }
        },
        Route {
            name: "bin"
            ofCircle: true
            prepare: () => {
                area.app.bin.open()
                return {}
            }
            Component {
                BinPage {
                    bin: area.app.bin
                    onEraseNowOpened: record => area.router.deepen("erase-now", record)
                }
            }
        },
        Route {
            name: "erase-now"
            ofCircle: true
            behind: "bin"
            deeper: true
            sample: area.app.bin.chosenRecord
            prepare: record => {
                area.app.bin.choose(record)
                return {}
            }
            Component {
                EraseNowPage {
                    bin: area.app.bin
                    circle: area.app.circle
                    confirm: area.app.confirm
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "who-sees-what"
            ofCircle: true
            Component {
                WhoSeesWhatPage {
                    sharing: area.app.sharing
                    onInviteOpened: area.router.visit("invite", false)
                    onAccessOpened: (section, person) => area.router.deepen("access", { part: section, person: person })
                }
            }
        }
    ]

    // What was found may be in another circle than the one that is shown.
    function openFound(page: string, target: string, circle: string) {
        if (circle !== "" && circle !== app.circle.face.key)
            app.circle.open(circle)
        if (page === "heading")
            router.visit(page, Number(target))
        else if (page === "today" || !(page in router.routes))
            router.showPlace(0)
        else
            router.visit(page, target)
    }
}
