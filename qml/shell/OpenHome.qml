// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The home once it is open: which places its reader has, and the parts of the app that bring the pages.
import QtQuick
import Waymark.ViewModels
import Waymark.Shell

FocusScope {
    id: root
    required property AppViewModel app
    required property Looks looks
    required property IdleWatch idle
    required property FilePicker files
    readonly property alias frame: frame
    readonly property alias router: router
    /// Every page, for the gallery, the pictures and the self-test.
    readonly property alias pages: router.pages

    signal helpClicked
    signal lockClicked

    function start() {
        router.showPlace(0)
    }
    function visit(name: string, what: var) {
        router.visit(name, what)
    }
    // Shows one of `pages` as if somebody had gone there; it is there when this returns.
    function go(name: string) {
        router.go(name)
        settle()
    }
    // Pages on their way are there when this returns.
    function settle() {
        frame.settle()
    }
    // Words on their way to a draft get there before anything is taken away.
    function leave() {
        for (let i = 0; i < frame.trail.length; ++i)
            frame.trail[i].leaving()
    }
    function clear() {
        frame.clear()
    }

    LayOutFirst {}
    PageFrame {
        id: frame
        anchors.fill: parent
        focus: true
        tabs: router.tabs
        onTabChosen: index => router.showPlace(index)
        onHelpClicked: root.helpClicked()
        onLockClicked: root.lockClicked()
    }
    Router {
        id: router
        app: root.app
        frame: frame
        places: {
            switch (root.app.role) {
            case AppViewModel.FosterCarer:
                return ["carer-today", "children", "people", "homes", "more"]
            case AppViewModel.HubCarer:
                return ["carer-today", "homes", "people", "more"]
            case AppViewModel.Adviser:
                return ["carer-today", "children", "people", "more"]
            default:
                return ["today", "plan", "people", "learning", "more"]
            }
        }
        areas: [
            TodayRoutes { router: router },
            DayRoutes { router: router; files: root.files },
            CarerRoutes { router: router },
            HomesRoutes { router: router },
            PlanRoutes { router: router; files: root.files },
            PeopleRoutes { router: router },
            LearningRoutes { router: router },
            SharingRoutes { router: router },
            OwnerRoutes { router: router },
            FindRoutes { router: router },
            MoreRoutes { router: router; looks: root.looks },
            MineRoutes { router: router; idle: root.idle; files: root.files }
        ]
    }
}
