// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Its reader and their phone: the lock and the words that open it, their phones, their data, and what this is.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Pages
import Waymark.Shell

Area {
    id: area
    required property IdleWatch idle
    required property FilePicker files
    routes: [
        Route {
            name: "lock-settings"
            Component {
                LockSettingsPage {
                    lock: area.app.lockSettings
                    confirm: area.app.confirm
                    idle: area.idle
                    onRecoveryOpened: area.router.visit("recovery")
                    onNewSecretOpened: area.router.visit("new-secret")
                }
            }
        },
        Route {
            name: "phones"
            Component {
                PhonesPage {
                    phones: area.app.phones
                    onAddOpened: area.router.visit("invite", true)
                    onPhoneOpened: key => area.router.deepen("phone", key)
                }
            }
        },
        Route {
            name: "phone"
            behind: "phones"
            deeper: true
            sample: area.app.phones.face.key
            prepare: key => {
                area.app.phones.choose(key)
                return {}
            }
            Component {
                PhonePage {
                    phones: area.app.phones
                    confirm: area.app.confirm
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "data"
            Component {
                DataPage {
                    mine: area.app.data
                    files: area.files
                    confirm: area.app.confirm
                    onRestoreOpened: area.router.visit("restore")
                }
            }
        },
        Route {
            name: "restore"
            behind: "data"
            deeper: true
            Component {
                RestorePage {
                    mine: area.app.data
                    files: area.files
                    confirm: area.app.confirm
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "about"
            Component {
                AboutPage {
                    about: area.app.about
                }
            }
        },
        Route {
            name: "recovery"
            behind: "lock-settings"
            deeper: true
            Component {
                RecoveryPage {
                    recovery: area.app.recovery
                    confirm: area.app.confirm
                    onDone: area.router.back()
                }
            }
        },
        Route {
            name: "new-secret"
            behind: "lock-settings"
            deeper: true
            Component {
                NewSecretPage {
                    lock: area.app.lockSettings
                    onDone: area.router.back()
                }
            }
        }
    ]
}
