// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Pages

Area {
    id: area
    routes: [
        Route {
            name: "circle"
            ofCircle: true
            Component {
                CirclePage {
                    circle: area.app.circle
                    onPersonOpened: key => area.router.visit("person", key)
                    onInviteOpened: ownDevice => area.router.visit("invite", ownDevice)
                    onCodeOpened: area.router.visit("join")
                }
            }
        },
        Route {
            name: "invite"
            ofCircle: true
            deeper: true
            sample: false
            prepare: ownDevice => {
                area.app.invite.begin(ownDevice)
                return {}
            }
            Component {
                InvitePage {
                    invite: area.app.invite
                }
            }
        },
        Route {
            name: "join"
            deeper: true
            Component {
                JoinPage {
                    join: area.app.join
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "sync"
            Component {
                SyncPage {
                    sync: area.app.sync
                    onRelayOpened: area.router.visit("relay")
                }
            }
        },
        Route {
            name: "relay"
            behind: "sync"
            deeper: true
            Component {
                RelayPage {
                    sync: area.app.sync
                }
            }
        }
    ]
}
