// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What somebody wrote after their time in a part was over. It counts nowhere until it is written in for them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property LateViewModel late

    title: qsTr("Late words")
    sub: late.items.count > 0 ? qsTr("Written when somebody's time in a part was over. They count only if they are written in.") : ""
    backText: qsTr("My circle")

    EmptyState {
        visible: page.late.items.count === 0
        glyph: "pencil"
        title: qsTr("No late words")
        text: qsTr("If somebody was offline and wrote after their time in a part was over, you can read it here.")
    }
    Repeater {
        model: page.late.items
        Card {
            id: item
            required property string key
            required property string glyph
            required property int hue
            required property string title
            required property string line
            required property var changes
            required property bool mine
            required property bool taken
            required property bool canTake
            topPadding: 4
            AppRow {
                interactive: false
                glyph: item.glyph
                hue: item.hue
                title: item.title
                sub: item.line
                chip: item.taken ? qsTr("Written in") : ""
                chipGlyph: "check"
                chipTone: Chip.Good
            }
            Repeater {
                model: item.changes
                ColumnLayout {
                    id: change
                    required property var modelData
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.space2
                    spacing: 2
                    AppLabel {
                        Layout.fillWidth: true
                        kind: AppLabel.SmallStrong
                        text: change.modelData.what
                    }
                    AppLabel {
                        Layout.fillWidth: true
                        visible: change.modelData.late !== ""
                        kind: change.modelData.words ? AppLabel.Words : AppLabel.Body
                        text: change.modelData.late
                    }
                    AppLabel {
                        Layout.fillWidth: true
                        visible: change.modelData.now !== ""
                        kind: AppLabel.Small
                        //: What stands in a field, beside what somebody wrote late
                        text: qsTr("It says now: %1").arg(change.modelData.now)
                    }
                }
            }
            Note {
                Layout.topMargin: Theme.space2
                visible: !item.taken && !item.canTake
                glyph: "lock"
                text: item.mine ? qsTr("These words are yours. Only you see them here.") : qsTr("Only somebody who arranges this circle can write it in.")
            }
            TextLink {
                Layout.topMargin: 4
                visible: item.canTake
                glyph: "pencil"
                text: qsTr("Write it in")
                //: A button of a list. %1 is "Write it in", %2 what it is for
                spokenName: qsTr("%1: %2").arg(text).arg(item.title + ", " + item.line)
                onClicked: page.late.take(item.key)
            }
        }
    }
    Note {
        visible: page.late.toTake > 0
        text: qsTr("It stands under your name then, and says whose words they are. What others wrote since stays beside it.")
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.late.toTake > 1
        kind: AppButton.Secondary
        glyph: "pencil"
        text: qsTr("Write all %n in", "", page.late.toTake)
        onClicked: page.late.takeAll()
    }
}
