// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One page that can be gone to by its name.
import QtQuick

QtObject {
    id: root
    required property string name
    default property Component page
    /// The tab it belongs to. A role without that tab gets the page on top of where it is.
    property string place: "more"
    /// It is shown under its own tab, wherever it was asked for.
    property bool moves: false
    /// The page it is opened from, where that is not the first of its tab.
    property string behind
    /// It lies on top of the open page, also from 720 wide, where others stand beside the list.
    property bool deeper: false
    /// What it shows is one circle's, so it says whose where this phone is in several.
    property bool ofCircle: false
    /// Tells the view-model what was asked for, before the page is made; returns what the page starts with.
    property var prepare: what => ({})
    /// What is asked for when somebody only says the name: the gallery, the pictures, the self-test.
    property var sample: undefined
}
