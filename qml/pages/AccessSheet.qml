// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What one person may do with one part: nothing, read, or read and write.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls

Sheet {
    id: root
    required property string personName
    property string section
    property int access: 0

    signal chosen(string section, int access)

    function show(key: string, name: string, now: int) {
        section = key
        title = name
        access = now
        open()
    }

    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Small
        //: %1 is a person's name
        text: qsTr("What may %1 do here?").arg(root.personName)
    }
    Repeater {
        model: [{ words: qsTr("Cannot see it"), line: qsTr("They keep what they already read.") },
                { words: qsTr("Can read"), line: qsTr("They see it and cannot change it.") },
                { words: qsTr("Can read and write"), line: qsTr("They can add and change. Your own words stay yours.") }]
        ChoiceCard {
            id: choice
            required property int index
            required property var modelData
            text: modelData.words
            sub: modelData.line
            visible: index >= root.access
            chosen: root.access === index
            onClicked: {
                root.close()
                if (root.access !== choice.index)
                    root.chosen(root.section, choice.index)
            }
        }
    }
    Note {
        Layout.topMargin: Theme.space2
        text: root.access > 0 ? qsTr("Taking it back is not in this version yet.") : qsTr("They will see it when their phone is next online.")
    }
}
