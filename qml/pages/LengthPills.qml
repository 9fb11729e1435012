// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// How long something takes.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls

ColumnLayout {
    id: root
    property int minutes: 60
    readonly property var lengths: {
        const all = [30, 60, 90, 120, 180]
        return all.includes(minutes) ? all : all.concat(minutes).sort((a, b) => a - b)
    }

    signal picked(int minutes)

    Layout.fillWidth: true
    spacing: 6

    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Strong
        text: qsTr("How long?")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2
        Repeater {
            model: root.lengths
            Pill {
                required property int modelData
                text: modelData % 60 === 0 ? qsTr("%n hours", "", modelData / 60) : qsTr("%n minutes", "", modelData)
                chosen: root.minutes === modelData
                onClicked: root.picked(modelData)
            }
        }
    }
}
