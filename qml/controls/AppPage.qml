// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What every page is: a name, a column that scrolls, and one main action at the foot. The shell draws the bar above it,
// with Help now and Lock, from title, sub and backText; a page only says what they are.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

FocusScope {
    id: root
    default property alias content: column.data
    property alias footer: foot.content
    required property string title
    property string sub
    property string whose            // set by the shell: whose circle this is, where there are several
    readonly property string line: whose !== "" && sub !== "" && !sub.startsWith(whose) ? whose + " · " + sub : (sub === "" ? whose : sub)
    property string backText         // where back leads; empty for the first page of a tab
    property string glyph            // the sign beside the title, on pages with a way back
    property int hue: -1
    property bool keepsList: false   // from 720 wide: stays as the list beside the page it opened
    property bool bare: false        // no bar above it: Welcome and Lock draw their own top
    property real endReserve: 0      // set by the shell when Help now and Lock lie over the top of this page
    property int gap: Theme.space3
    property Flickable rows: null    // LongRows, where a page is one list that may come to thousands
    property alias contentY: flick.contentY
    readonly property Flickable flickable: rows && rows.visible ? rows : flick
    readonly property real inset: column.x       // where its words begin
    readonly property bool fixedHead: endReserve > 0
    readonly property bool showsHead: !bare && (backText !== "" || fixedHead)

    readonly property real footHeight: foot.height

    signal backRequested
    signal leaving   // about to be taken away: words on their way to a draft go now

    // Scrolls so that a part of the page can be seen.
    function reveal(item: Item) {
        const list = flickable
        const top = item.mapToItem(list.contentItem, 0, 0).y
        if (top < list.contentY + 8)
            list.contentY = Math.max(list.originY, top - 8)
        else if (top + item.height > list.contentY + list.height - 8)
            list.contentY = Math.max(list.originY, Math.min(top + item.height + 16 - list.height, list.originY + list.contentHeight - list.height))
    }
    function revealFocus() {
        let item = Window.activeFocusItem
        for (let up = item; up; up = up.parent) {
            if (up === flickable.contentItem) {
                reveal(item)
                return
            }
        }
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Connections {
        target: root.Window.window
        function onActiveFocusItemChanged() { root.revealFocus() }
    }
    PageHead {
        id: fixedTitle
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: column.x; rightMargin: root.endReserve; topMargin: 10 }
        visible: root.showsHead && root.fixedHead
        title: root.title
        sub: root.line
        glyph: root.glyph
        hue: root.hue
    }
    Item {
        id: scrolled
        anchors {
            left: parent.left
            right: parent.right
            top: fixedTitle.visible ? fixedTitle.bottom : parent.top
            bottom: foot.top
            topMargin: fixedTitle.visible ? Theme.space2 : 0
        }
    }
    Component.onCompleted: {
        if (rows) {
            rows.parent = scrolled
            rows.anchors.fill = scrolled
        }
    }
    Flickable {
        id: flick
        anchors.fill: scrolled
        visible: root.flickable === flick
        contentHeight: column.implicitHeight + Theme.space5
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: column
            x: Math.max(Theme.space4, (flick.width - Theme.readingWidth) / 2)
            y: Theme.space1
            width: Math.min(flick.width - 2 * Theme.space4, Theme.readingWidth)
            spacing: root.gap
            PageHead {
                Layout.bottomMargin: 2
                visible: root.showsHead && !root.fixedHead
                title: root.title
                sub: root.line
                glyph: root.glyph
                hue: root.hue
            }
        }
    }
    Footer {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        // Without height rather than hidden: a layout that is hidden does not see that something in it is shown again.
        height: implicitHeight > 2 * Theme.space3 ? implicitHeight : 0
    }
}
