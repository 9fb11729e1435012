// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Somebody took the reader out of a circle, or closed it. They hear it here, and not from an error.
import QtQuick
import Waymark.Controls
import Waymark.ViewModels

Card {
    id: root
    required property circleFace face
    readonly property bool closed: face.newsClosedBy !== ""

    signal opened(string key)

    visible: face.newsKey !== ""
    topPadding: 0
    AppRow {
        glyph: root.closed ? "lock" : "link-off"
        title: root.closed
               //: %1 is a person's name, %2 the name of a circle
               ? qsTr("%1 closed \u201c%2\u201d").arg(root.face.newsClosedBy).arg(root.face.newsName)
               //: %1 is the name of a circle: "Sam"
               : qsTr("You are not in \u201c%1\u201d any more").arg(root.face.newsName)
        sub: root.closed ? qsTr("What is on this phone stays here. See what that means.")
                         : qsTr("What you wrote is still yours. See what you can do.")
        onClicked: root.opened(root.face.newsKey)
    }
}
