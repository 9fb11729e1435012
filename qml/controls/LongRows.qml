// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A page that is one list: only the rows in sight are made, so ten thousand cost no more than ten. Each delegate is a
// CardSlice; together they look like one Card. Asks its model for more at the end. No bound components here: in Qt 6.4 a
// list makes its header in a context of its own, which a bound one refuses.
import QtQuick
import Waymark.Theme

ListView {
    id: root
    required property AppPage page

    // A list that was at its top stays there when its head wraps anew.
    property real headBefore: 0      // the least it was high since the list last came to rest
    function rest() {
        if (contentY <= 1 - headBefore && contentY !== originY)
            contentY = originY
        headBefore = headerItem ? headerItem.height : 0
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    cacheBuffer: 200
    reuseItems: true
    // qmllint disable unqualified
    header: Item {
        width: root.width
        onHeightChanged: {
            root.headBefore = Math.min(root.headBefore, height)
            Qt.callLater(root.rest)
        }
        implicitHeight: head.visible ? head.implicitHeight + Theme.space1 + Theme.space3 : Theme.space1
        PageHead {
            id: head
            x: root.page.inset
            y: Theme.space1
            width: root.width - 2 * root.page.inset
            visible: root.page.showsHead && !root.page.fixedHead
            title: root.page.title
            sub: root.page.sub
            glyph: root.page.glyph
            hue: root.page.hue
        }
    }
    // qmllint enable unqualified
    footer: Item { implicitHeight: Theme.space5 }
}
