// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// When this phone reminds of one thing.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Controls
import Waymark.Rows

Sheet {
    id: root
    required property RowModel choices

    signal picked(int remind)

    title: qsTr("Remind me")

    Repeater {
        model: root.choices
        ChoiceCard {
            id: choice
            required property string key
            required property string name
            required chosen
            text: name
            onClicked: {
                root.close()
                root.picked(Number(choice.key))
            }
        }
    }
    Note { text: qsTr("It will only say: You have a reminder. Nobody can read what it is about.") }
}
