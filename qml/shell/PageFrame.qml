// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Holds the pages: the first page of the current tab, and the trail of pages opened from it. Phone: one page under the
// bar, the places at the foot. From 720 wide: a rail, and the first page stays beside what was opened where it asks to.
// Help now and Lock are drawn here and nowhere else, so they never move.
import QtQuick
import Waymark.Theme
import Waymark.Controls

FocusScope {
    id: root
    property var tabs: []              // [{glyph, text}]
    property int current: 0
    property AppPage first: null
    property list<AppPage> trail
    readonly property AppPage shown: trail.length > 0 ? trail[trail.length - 1] : first
    readonly property bool wide: width >= Theme.wideFrom
    readonly property bool split: wide && first !== null && first.keepsList
    readonly property bool deep: trail.length > (split ? 1 : 0)     // there is a way back
    readonly property bool besideList: split && trail.length <= 1
    readonly property AppPage previous: trail.length > 1 ? trail[trail.length - 2] : first
    readonly property real footY: (places.visible ? places.y : height) - (shown ? shown.footHeight : 0)
    readonly property real railSide: wide ? Theme.railWidth : 0
    readonly property real listSide: split ? Theme.listWidth : 0

    signal tabChosen(int index)
    signal helpClicked
    signal lockClicked

    // Shows the first page of a tab and forgets the trail. `named` is told of the page before it is seen.
    function showFirst(name: string, page: var, prepare: var, named: var) {
        maker.make(name, page, prepare, firstSlot, made => {
            closeTrail()
            const old = first
            named(made)
            made.parent = firstSlot
            first = made
            drop(old)
        })
        if (!first)
            maker.settle()
    }
    function open(name: string, page: var, prepare: var, named: var) {
        maker.make(name, page, prepare, trailSlot, made => {
            if (split)
                closeTrail()
            push(made, named)
        })
    }
    function openDeeper(name: string, page: var, prepare: var, named: var) {
        maker.make(name, page, prepare, trailSlot, made => push(made, named))
    }
    function push(made: AppPage, named: var) {
        named(made)
        made.backRequested.connect(back)
        made.parent = trailSlot
        const pages = Array.from(trail)
        pages.push(made)
        trail = pages
        slide.from = Theme.mirrored ? -24 : 24
        arrive.restart()
        made.forceActiveFocus(Qt.OtherFocusReason)
    }
    // What was asked for is shown when this returns.
    function settle() {
        maker.settle()
    }
    function back() {
        if (maker.busy) {
            maker.forget()   // it was on its way
            return
        }
        if (trail.length === 0)
            return
        const pages = Array.from(trail)
        const left = pages.pop()
        trail = pages
        drop(left)
        slide.from = Theme.mirrored ? 24 : -24
        arrive.restart()
        if (shown)
            shown.forceActiveFocus(Qt.OtherFocusReason)
    }
    function closeTrail() {
        const pages = Array.from(trail)
        trail = []
        for (const page of pages)
            drop(page)
    }
    function clear() {
        maker.forget()
        closeTrail()
        const old = first
        first = null
        drop(old)
    }
    function drop(page: AppPage) {
        if (page) {
            page.visible = false
            page.destroy()
        }
    }

    Keys.onEscapePressed: event => {
        if (deep)
            back()
        else
            event.accepted = false
    }
    Keys.onBackPressed: event => {
        if (trail.length > 0)
            back()
        else
            event.accepted = false
    }

    PageMaker { id: maker }
    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    Rail {
        id: rail
        visible: root.wide
        x: Theme.mirrored ? root.width - width : 0
        width: Theme.railWidth
        height: root.height
        tabs: root.tabs
        current: root.current
        onChosen: index => root.tabChosen(index)
    }
    Item {   // the list's own name, where it stands beside a page
        id: listHead
        visible: root.split
        x: Theme.mirrored ? root.width - root.railSide - width : root.railSide
        width: Theme.listWidth
        height: visible ? listName.implicitHeight + 20 : 0
        PageHead {
            id: listName
            x: Theme.space4
            y: 12
            width: parent.width - 2 * Theme.space4
            title: root.first?.title ?? ""
            sub: root.first?.line ?? ""
        }
    }
    TopBar {
        id: bar
        x: Theme.mirrored ? 0 : root.railSide + root.listSide
        z: 2
        width: root.width - root.railSide - root.listSide
        title: root.split || !root.shown ? "" : root.shown.title
        sub: root.split || !root.shown ? "" : root.shown.line
        backText: root.deep && root.previous ? root.previous.title : ""
        titleInset: root.shown ? Math.max(Theme.space4, root.shown.inset) : Theme.space4
        onBackClicked: root.shown.backRequested()
        onHelpClicked: root.helpClicked()
        onLockClicked: root.lockClicked()
    }
    Item {
        id: firstSlot
        visible: root.split || root.trail.length === 0
        x: Theme.mirrored ? (root.split ? root.width - root.railSide - width : 0) : root.railSide
        y: root.split ? listHead.height : bar.height
        width: root.split ? Theme.listWidth : root.width - root.railSide
        height: root.height - y - (places.visible ? places.height : 0)
        onChildrenChanged: root.fill(firstSlot)
    }
    Rectangle {
        visible: root.split
        x: Theme.mirrored ? root.width - root.railSide - root.listSide - 1 : root.railSide + root.listSide
        width: 1
        height: root.height
        color: Theme.line
    }
    Item {
        id: trailSlot
        visible: root.trail.length > 0
        x: bar.x
        y: root.besideList ? 0 : bar.height
        width: bar.width
        height: root.height - y
        onChildrenChanged: root.fill(trailSlot)
        transform: Translate { id: shift }
    }
    EmptyState {
        visible: root.split && root.trail.length === 0
        x: bar.x + (bar.width - width) / 2
        y: root.height * 0.3
        width: Math.min(bar.width - 2 * Theme.space5, 360)
        glyph: "way"
        text: qsTr("Choose something from the list.")
    }
    BottomBar {
        id: places
        visible: !root.wide && root.trail.length === 0
        y: root.height - height
        width: root.width
        tabs: root.tabs
        current: root.current
        onChosen: index => root.tabChosen(index)
    }
    ParallelAnimation {
        id: arrive
        NumberAnimation {
            id: slide
            target: shift
            property: "x"
            to: 0
            duration: Theme.calm
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: trailSlot
            property: "opacity"
            from: Theme.reduceMotion ? 1 : 0.4
            to: 1
            duration: Theme.calm
        }
    }

    // Every page fills its slot; of a trail only the last is seen.
    function fill(slot: Item) {
        for (let i = 0; i < slot.children.length; ++i)
            slot.children[i].anchors.fill = slot
    }
    onShownChanged: {
        for (let i = 0; i < trail.length; ++i) {
            trail[i].visible = trail[i] === shown
            trail[i].endReserve = Qt.binding(() => root.besideList ? bar.endWidth : 0)
        }
    }
}
