// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A right click on the thing it stands in, or the menu key there: brings what can be done with that thing anyway.
pragma ComponentBehavior: Bound
import QtQuick

TapHandler {
    id: root
    property var actions: null        // () => [{text, run} or {text, copies}], asked when the menu is
    property RowMenu shown: null

    function ask(x: real, y: real) {
        const list = actions
        const all = list ? list() : []
        if (all.length === 0)
            return
        shown = menu.createObject(parent, { actions: all }) as RowMenu
        shown.popup(x, y)
    }
    // For Keys.onPressed of that thing: the menu key, or Shift and F10 where there is none.
    function take(event: KeyEvent) {
        const asks = event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier) !== 0)
        event.accepted = asks && actions !== null
        if (event.accepted)
            ask(parent.width / 2, parent.height / 2)
    }

    enabled: actions !== null
    acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus   // a finger has no right one
    acceptedButtons: Qt.RightButton
    onTapped: eventPoint => ask(eventPoint.position.x, eventPoint.position.y)

    property Component menu: Component {
        RowMenu {
            onClosed: destroy()
        }
    }
}
