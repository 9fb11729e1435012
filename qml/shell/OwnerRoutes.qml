// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Pages

Area {
    id: area
    routes: [
        Route {
            name: "owner"
            ofCircle: true
            behind: "circle"
            deeper: true
            Component {
                OwnerPage {
                    owner: area.app.owner
                    rescue: area.app.rescue
                    onClaimOpened: area.router.visit("claim")
                    onHandOverOpened: area.router.visit("hand-over")
                    onReplaceOpened: person => area.router.visit("replace-owner", person)
                    onAccessOpened: (part, person) => area.router.visit("access", { part: part, person: person })
                    onRescueOpened: area.router.visit("rescue")
                }
            }
        },
        Route {
            name: "claim"
            ofCircle: true
            behind: "owner"
            deeper: true
            Component {
                ClaimPage {
                    owner: area.app.owner
                    circle: area.app.circle
                    confirm: area.app.confirm
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "hand-over"
            ofCircle: true
            behind: "owner"
            deeper: true
            Component {
                HandOverPage {
                    owner: area.app.owner
                    circle: area.app.circle
                    confirm: area.app.confirm
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "replace-owner"
            ofCircle: true
            behind: "owner"
            deeper: true
            sample: ""
            prepare: person => ({ asked: person })
            Component {
                ReplaceOwnerPage {
                    owner: area.app.owner
                    circle: area.app.circle
                    confirm: area.app.confirm
                    onDone: area.router.back()
                }
            }
        }
    ]
}
