// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Goes to pages by name. Which there are follows from the areas and from who holds the phone; which of them have a tab,
// and in which order, is `places`.
import QtQuick
import Waymark.ViewModels

QtObject {
    id: root
    required property AppViewModel app
    required property PageFrame frame
    required property list<string> places
    property list<QtObject> areas     // Area; named loosely because an Area holds this
    readonly property var routes: {
        const all = {}
        for (const area of Array.from(areas).filter(a => a.mine))
            for (const route of Array.from(area.routes))
                all[route.name] = route
        return all
    }
    /// Every page this person has, the tabs first.
    readonly property list<string> pages: Array.from(places).concat(Object.keys(routes).filter(name => !places.includes(name)))
    readonly property var tabs: Array.from(places).map(name => ({ glyph: routes[name].glyph, text: routes[name].text }))

    function showPlace(index: int) {
        const route = routes[places[index]]
        frame.current = index
        frame.showFirst(route.page, route.prepare(undefined))
    }
    function ensurePlace(index: int) {
        if (frame.current !== index || frame.trail.length > 0)
            showPlace(index)
    }
    // Opens a page from the one that is shown.
    function visit(name: string, what: var) {
        const route = routes[name]
        const under = places.indexOf(route.place)
        if (places.includes(name)) {
            showPlace(under)
        } else if (route.deeper || under < 0) {
            deepen(name, what)
        } else {
            if (route.moves)
                ensurePlace(under)
            frame.open(route.page, route.prepare(what))
        }
    }
    // Opens a page on top of the one that is shown, beside a list too.
    function deepen(name: string, what: var) {
        const route = routes[name]
        frame.openDeeper(route.page, route.prepare(what))
    }
    // Shows a page as if somebody had gone there from the start.
    function go(name: string) {
        const route = routes[name]
        if (route.behind !== "")
            go(route.behind)
        else if (!places.includes(name))
            showPlace(Math.max(0, places.indexOf(route.place)))
        visit(name, route.sample)
    }
    function back() {
        frame.back()
    }
    // For pages that answer a call or a text by the phone itself.
    function call(number: string) {
        app.help.dial(number)
    }
    function text(number: string) {
        app.help.text(number)
    }
}
