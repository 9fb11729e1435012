// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Until when the reader can be rung.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls

Sheet {
    id: root
    property bool already: false

    signal untilChosen(int hour)

    function choose(hour: int) {
        close()
        untilChosen(hour)
    }

    title: qsTr("Are you on call?")

    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Small
        text: qsTr("The other homes see your name and number under Hub and Help now.")
    }
    AppButton {
        Layout.fillWidth: true
        kind: AppButton.Secondary
        text: qsTr("Yes, until 10 at night")
        onClicked: root.choose(22)
    }
    AppButton {
        Layout.fillWidth: true
        kind: AppButton.Secondary
        text: qsTr("Yes, until 8 in the morning")
        onClicked: root.choose(8)
    }
    AppButton {
        Layout.fillWidth: true
        visible: root.already
        kind: AppButton.Secondary
        text: qsTr("No longer")
        onClicked: root.choose(-1)
    }
}
