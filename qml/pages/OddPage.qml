// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What a relay or a phone did that none should, or what did not go through: what it means, and what one can do.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property OddViewModel odd

    signal pageOpened(string name)

    title: qsTr("Something is odd")
    sub: odd.things.count > 0 ? qsTr("Nothing here was deleted, and you did nothing wrong.") : ""
    backText: qsTr("Sharing")

    EmptyState {
        visible: page.odd.things.count === 0
        glyph: "check-circle"
        hue: 9
        title: qsTr("Nothing is odd")
        text: qsTr("If the relay or a phone does what it should not, you read here what it means and what you can do.")
    }
    Repeater {
        model: page.odd.things
        Card {
            id: thing
            required property string key
            required property string glyph
            required property string title
            required property string line
            required property string means
            required property string todo
            required property string leadsTo
            required property string leadsWords
            topPadding: 4
            AppRow {
                interactive: false
                glyph: thing.glyph
                title: thing.title
                sub: thing.line
            }
            Note {
                Layout.topMargin: 4
                text: thing.means
            }
            Note {
                Layout.topMargin: Theme.space2
                glyph: "way"
                text: thing.todo
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.topMargin: 4
                columns: Theme.big || page.width < 360 ? 1 : 2
                columnSpacing: Theme.space5
                rowSpacing: 0
                TextLink {
                    visible: thing.leadsTo !== ""
                    glyph: "eye"
                    text: thing.leadsWords
                    //: A button of a list. %1 is "See the relay", %2 what it is for
                    spokenName: qsTr("%1: %2").arg(text).arg(thing.title)
                    onClicked: page.pageOpened(thing.leadsTo)
                }
                TextLink {
                    glyph: "check"
                    text: qsTr("Put it away")
                    spokenName: qsTr("%1: %2").arg(text).arg(thing.title)
                    onClicked: {
                        sure.key = thing.key
                        sure.open()
                    }
                }
                Item { Layout.fillWidth: true; visible: !Theme.big; implicitHeight: 1 }
            }
        }
    }
    AppDialog {
        id: sure
        property string key
        title: qsTr("Put it away?")
        text: qsTr("It goes from this list only. If it happens again, you read it here again.")
        yesText: qsTr("Put it away")
        onAccepted: page.odd.putAway(key)
    }
}
