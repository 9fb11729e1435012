// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Somebody took the reader out of a circle. They hear it here, and not from an error.
import QtQuick
import Waymark.Controls
import Waymark.ViewModels

Card {
    id: root
    required property circleFace face

    signal opened(string key)

    visible: face.newsKey !== ""
    topPadding: 0
    AppRow {
        glyph: "link-off"
        //: %1 is the name of a circle: "Sam"
        title: qsTr("You are not in \u201c%1\u201d any more").arg(root.face.newsName)
        sub: qsTr("What you wrote is still yours. See what you can do.")
        onClicked: root.opened(root.face.newsKey)
    }
}
