// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Goes to pages by name. Which there are follows from the areas; which of them have a tab for who holds the phone,
// and in which order, is `places`.
import QtQuick
import Waymark.Controls
import Waymark.ViewModels

QtObject {
    id: root
    required property AppViewModel app
    required property PageFrame frame
    required property list<string> places
    property list<QtObject> areas     // Area; named loosely because an Area holds this
    readonly property var routes: {
        const all = {}
        for (const area of Array.from(areas))
            for (const route of Array.from(area.routes))
                all[route.name] = route
        return all
    }
    readonly property var mine: {
        const names = []
        for (const area of Array.from(areas).filter(one => one.mine))
            for (const route of Array.from(area.routes))
                names.push(route.name)
        return names
    }
    /// Every page this person has, the tabs first.
    readonly property list<string> pages: Array.from(places).concat(mine.filter(name => !places.includes(name)))
    /// The page that stands beside the list, or over it.
    readonly property string opened: frame.trail.length > 0 ? frame.trail[0].objectName : ""
    readonly property var tabs: Array.from(places).map(name => ({ glyph: routes[name].glyph, text: routes[name].text }))

    // Who holds the phone is known a moment after it is open.
    onPlacesChanged: {
        if (frame.first)
            showPlace(0)
    }

    function showPlace(index: int) {
        const route = routes[places[index]]
        frame.showFirst(route.name, route.page, () => route.prepare(undefined), page => {
            frame.current = index
            sayWhose(page, route)
        })
    }
    function ensurePlace(index: int) {
        if (frame.current !== index || frame.trail.length > 0)
            showPlace(index)
    }
    // A page of another role's is opened for nobody, whoever asks.
    function has(name: string): bool {
        const allowed = mine.includes(name)
        if (!allowed)
            console.warn("not a page of this role:", name)
        return allowed
    }
    // Opens a page from the one that is shown.
    function visit(name: string, what: var) {
        if (!has(name))
            return
        const route = routes[name]
        const under = places.indexOf(route.place)
        if (places.includes(name)) {
            showPlace(under)
        } else if (route.deeper || under < 0) {
            deepen(name, what)
        } else {
            if (route.moves)
                ensurePlace(under)
            frame.open(name, route.page, () => route.prepare(what), page => sayWhose(page, route))
        }
    }
    // Opens a page on top of the one that is shown, beside a list too.
    function deepen(name: string, what: var) {
        if (!has(name))
            return
        const route = routes[name]
        frame.openDeeper(name, route.page, () => route.prepare(what), page => sayWhose(page, route))
    }
    // Shows a page as if somebody had gone there from the start.
    function go(name: string) {
        if (!has(name))
            return
        const route = routes[name]
        if (route.behind !== "")
            go(route.behind)
        else if (!places.includes(name))
            showPlace(Math.max(0, places.indexOf(route.place)))
        visit(name, route.sample)
    }
    // Nothing of one circle is shown without saying whose, where there are several.
    function sayWhose(page: AppPage, route: Route) {
        page.objectName = route.name
        if (route.ofCircle)
            page.whose = Qt.binding(() => root.app.whose)
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
