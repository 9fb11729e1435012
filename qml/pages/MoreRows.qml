// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The way on under a list that shows its first rows only.
import Waymark.Controls
import Waymark.Rows

TextLink {
    id: root
    required property FirstRows rows

    visible: rows.rest > 0
    glyph: "plus"
    //: Under a list that shows its first rows; %n is how many more there are
    text: qsTr("Show more (%n left)", "", rows.rest)
    onClicked: rows.showMore()
}
