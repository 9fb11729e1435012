// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Everybody who sees a page, part by part: what they are, whether they may write, since when.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls

Sheet {
    id: root
    property var sections: []     // [{key, name, icon, watchers: [{name, line, letters, hue}]}]
    property bool mine: false     // the reader may change it
    property string owner         // who may

    signal tableOpened

    title: qsTr("Who sees this")

    Repeater {
        model: root.sections
        Card {
            id: part
            required property var modelData
            endsInRows: true
            SectionHead {
                visible: root.sections.length > 1
                text: part.modelData.name
            }
            Repeater {
                model: part.modelData.watchers
                ColumnLayout {
                    id: entry
                    required property int index
                    required property var modelData
                    Layout.fillWidth: true
                    spacing: 0
                    Rule {
                        visible: entry.index > 0
                        inset: Theme.big ? 0 : 56
                    }
                    AppRow {
                        interactive: false
                        letters: entry.modelData.letters
                        hue: entry.modelData.hue
                        title: entry.modelData.name
                        sub: entry.modelData.line
                    }
                }
            }
        }
    }
    Note {
        glyph: "lock"
        text: root.mine ? qsTr("Nobody else can read it. Not the relay, not Waymark.")
                        //: %1 is a person's name
                        : qsTr("Nobody else can read it. Only %1 can change that.").arg(root.owner)
    }
    AppButton {
        Layout.fillWidth: true
        kind: AppButton.Secondary
        glyph: "eye"
        text: root.mine ? qsTr("Change who sees it") : qsTr("Who sees what")
        onClicked: {
            root.close()
            root.tableOpened()
        }
    }
}
