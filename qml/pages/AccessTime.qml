// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// How long something is shared: for good, or until a day.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls

ColumnLayout {
    id: root
    property string day        // the last one; empty: for good
    required property string today

    signal picked(string day)

    Layout.fillWidth: true
    spacing: Theme.space3

    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Strong
        text: qsTr("How long?")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2
        Pill {
            text: qsTr("For good")
            chosen: root.day === ""
            onClicked: root.picked("")
        }
        Pill {
            text: qsTr("Until a day")
            chosen: root.day !== ""
            onClicked: if (root.day === "") root.picked(root.today)
        }
    }
    DateField {
        visible: root.day !== ""
        label: qsTr("The last day")
        day: root.day
        today: root.today
        onPicked: day => root.picked(day)
    }
}
