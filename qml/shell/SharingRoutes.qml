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
                    onCodeReopened: key => area.router.visit("invite", { code: key })
                    onChangeOpened: person => area.router.visit("invite", { replaces: person })
                    onLeaveOpened: area.router.deepen("leave")
                    onCloseOpened: area.router.deepen("close")
                    late: area.app.late
                    rescue: area.app.rescue
                    owner: area.app.owner
                    onOwnerOpened: area.router.visit("owner")
                    lost: area.app.lostPhone
                    onRescueOpened: area.router.visit("rescue")
                    onLateOpened: area.router.visit("late")
                    onLostOpened: area.router.visit("lost-phone")
                    onDataOpened: area.router.deepen("data")
                    onEndOpened: area.router.deepen("over")
                }
            }
        },
        Route {
            name: "leave"
            ofCircle: true
            behind: "circle"
            deeper: true
            Component {
                LeavePage {
                    circle: area.app.circle
                    confirm: area.app.confirm
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "close"
            ofCircle: true
            behind: "circle"
            deeper: true
            Component {
                ClosePage {
                    circle: area.app.circle
                    confirm: area.app.confirm
                    onDone: area.router.back()
                    onDataOpened: area.router.deepen("data")
                    onEndOpened: area.router.deepen("over")
                }
            }
        },
        Route {
            name: "over"
            ofCircle: true
            behind: "circle"
            deeper: true
            Component {
                OverPage {
                    circle: area.app.circle
                    confirm: area.app.confirm
                    onDone: area.router.back()
                    onDataOpened: area.router.deepen("data")
                }
            }
        },
        Route {
            name: "rescue"
            ofCircle: true
            behind: "circle"
            deeper: true
            Component {
                RescuePage {
                    rescue: area.app.rescue
                    onChooseOpened: area.router.visit("rescue-choose")
                    onWordsOpened: area.router.deepen("recovery")
                    onAskOpened: key => area.router.visit("rescue-ask", key)
                }
            }
        },
        Route {
            name: "rescue-choose"
            behind: "rescue"
            deeper: true
            Component {
                RescueChoosePage {
                    rescue: area.app.rescue
                    confirm: area.app.confirm
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "rescue-ask"
            deeper: true
            sample: area.app.rescue.ask.key
            prepare: key => {
                area.app.rescue.openAsk(key)
                return {}
            }
            Component {
                RescueAskPage {
                    rescue: area.app.rescue
                    confirm: area.app.confirm
                    onCalled: number => area.router.call(number)
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "late"
            ofCircle: true
            behind: "circle"
            deeper: true
            Component {
                LatePage {
                    late: area.app.late
                }
            }
        },
        Route {
            name: "lost-phone"
            deeper: true
            Component {
                LostPhonePage {
                    lost: area.app.lostPhone
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "access"
            ofCircle: true
            behind: "who-sees-what"
            deeper: true
            sample: ({ part: area.app.access.face.part, person: area.app.access.face.person })
            prepare: what => {
                area.app.access.open(what.part, what.person)
                return {}
            }
            Component {
                AccessPage {
                    access: area.app.access
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "invite"
            ofCircle: true
            deeper: true
            sample: false
            // Another phone (true), somebody new (false), somebody in another's place, or a code that is out.
            prepare: what => {
                if (what.code)
                    area.app.invite.reopen(what.code)
                else if (what.replaces)
                    area.app.invite.replace(what.replaces)
                else
                    area.app.invite.begin(what === true)
                return {}
            }
            Component {
                InvitePage {
                    invite: area.app.invite
                    confirm: area.app.confirm
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
                    odd: area.app.odd
                    onRelayOpened: area.router.visit("relay")
                    onOddOpened: area.router.visit("odd")
                }
            }
        },
        Route {
            name: "odd"
            behind: "sync"
            deeper: true
            Component {
                OddPage {
                    odd: area.app.odd
                    onPageOpened: name => area.router.deepen(name)
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
