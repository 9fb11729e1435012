// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The pages of one part of the app, and what each leads to. A page goes elsewhere by name: `router.visit(name, what)`.
import QtQuick
import Waymark.ViewModels

QtObject {
    id: root
    required property Router router
    readonly property AppViewModel app: router.app
    default property list<Route> routes
    /// Who has it; nobody named means everybody.
    property list<int> roles
    readonly property bool mine: roles.length === 0 || Array.from(roles).includes(app.role)
}
