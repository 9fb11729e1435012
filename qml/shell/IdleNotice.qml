// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Said 20 seconds before it locks by itself. Any touch is enough to stay.
import QtQuick
import Waymark.Theme
import Waymark.Controls

Rectangle {
    id: root
    property int secondsLeft: 0

    signal stayClicked

    visible: secondsLeft > 0
    implicitHeight: words.implicitHeight + stay.implicitHeight + 3 * Theme.space3
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: 2
    border.color: Theme.way
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.title

    Lines {
        id: words
        x: Theme.space4
        y: Theme.space3
        width: parent.width - 2 * Theme.space4
        title: qsTr("Locking soon")
        //: Counts down before the app locks by itself
        sub: qsTr("%n seconds left. What you wrote is kept.", "", root.secondsLeft)
    }
    AppButton {
        id: stay
        x: Theme.space4
        y: words.y + words.height + Theme.space3
        width: words.width
        text: qsTr("Stay")
        onClicked: root.stayClicked()
    }
}
