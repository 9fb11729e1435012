// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Parts down, people across, a circle where they meet.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

Card {
    id: root
    required property SharingViewModel sharing

    signal chosen(string section, string person)

    sidePadding: Theme.space3
    topPadding: 10

    RowLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: 6
        spacing: 0
        Item { Layout.fillWidth: true; implicitHeight: 1 }
        Repeater {
            model: root.sharing.people
            Item {
                id: head
                required property string name
                required property string letters
                required property int hue
                Layout.preferredWidth: Theme.touch
                implicitWidth: Theme.touch
                implicitHeight: face.height + label.height + 4
                Avatar {
                    id: face
                    anchors.horizontalCenter: parent.horizontalCenter
                    letters: head.letters
                    hue: head.hue
                    size: 36
                }
                AppLabel {
                    id: label
                    anchors { top: face.bottom; topMargin: 4 }
                    width: parent.width
                    kind: AppLabel.TinyStrong
                    horizontalAlignment: Text.AlignHCenter
                    text: head.name
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
            }
        }
    }
    Repeater {
        model: root.sharing.sections
        ColumnLayout {
            id: part
            required property string key
            required property string name
            required property string icon
            required property bool ownOnly
            required property var cells
            Layout.fillWidth: true
            spacing: 0
            Rule {}
            RowLayout {
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.touch
                spacing: 0
                Icon {
                    name: part.icon
                    size: 22
                    color: Theme.inkSoft
                }
                AppLabel {
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.space2
                    kind: AppLabel.Strong
                    text: part.name
                    wrapMode: Text.NoWrap
                }
                AppLabel {
                    visible: part.ownOnly
                    kind: AppLabel.Small
                    //: Of the journal: nobody else can ever be let in
                    text: qsTr("Only ever you")
                }
                Repeater {
                    model: part.ownOnly ? null : root.sharing.people
                    AccessCell {
                        id: cell
                        required property int index
                        required property string key
                        required property string name
                        readonly property var may: part.cells[index] ?? ({ level: 0, lent: false, waits: false, words: "" })
                        level: may.level
                        lent: may.lent
                        waits: may.waits
                        enabled: root.sharing.face.mine
                        //: A cell of a table. %1 is a person, %2 a part, %3 what they may do: "Priya, Plan: Can read"
                        spokenName: qsTr("%1, %2: %3").arg(name).arg(part.name).arg(may.words)
                        onClicked: root.chosen(part.key, cell.key)
                    }
                }
            }
        }
    }
}
