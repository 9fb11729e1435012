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
            glyph: "learning"
            text: qsTr("Learning")
            Component {
                LearningPage {
                    learning: area.app.learning
                    onSettingOpened: area.router.visit("setting")
                    onTargetAdded: area.router.visit("target")
                    sharing: area.app.sharing
                    onHistoryOpened: record => area.router.visit("history", record)
                    onTableOpened: area.router.visit("who-sees-what")
                }
            }
        },
        Route {
            name: "setting"
            place: "learning"
            Component {
                SettingPage {
                    learning: area.app.learning
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "target"
            place: "learning"
            Component {
                SettingPage {
                    learning: area.app.learning
                    target: true
                    onDone: area.router.back()
                }
            }
        }
    ]
}
