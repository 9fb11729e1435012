// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The keys of a computer's keyboard that work everywhere. KeysSheet lists them.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.ViewModels
import Waymark.Shell

Item {
    id: root
    required property AppViewModel app
    required property OpenHome home
    readonly property bool open: app.stage === AppViewModel.Open && enabled

    signal helpAsked
    signal lockAsked
    signal keysAsked
    signal undoAsked

    Shortcut {
        sequence: "F1"
        enabled: root.enabled
        onActivated: root.helpAsked()
    }
    Shortcut {
        sequence: "Ctrl+L"
        enabled: root.open
        onActivated: root.lockAsked()
    }
    Shortcut {
        sequences: ["Ctrl+F", "Ctrl+K"]
        enabled: root.open
        onActivated: root.home.visit("search", undefined)
    }
    Shortcut {
        sequences: ["Alt+Left", "Back"]
        enabled: root.open && root.home.frame.deep
        onActivated: root.home.frame.shown.backRequested()
    }
    Shortcut {
        sequence: "Ctrl+Z"
        enabled: root.open && root.app.notice.face.canUndo
        onActivated: root.undoAsked()
    }
    Shortcut {
        sequence: "?"
        enabled: root.open
        onActivated: root.keysAsked()
    }
    Repeater {
        model: root.home.frame.tabs.length
        Item {
            id: place
            required property int index
            Shortcut {
                sequence: "Ctrl+" + (place.index + 1)
                enabled: root.open
                onActivated: root.home.frame.tabChosen(place.index)
            }
        }
    }
}
