// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// People by parts, and who may read and write what. Where that does not fit, one person at a time.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property SharingViewModel sharing
    readonly property int people: sharing.people.count
    readonly property real room: Math.min(width - 2 * Theme.space4, Theme.readingWidth)
    readonly property bool asTable: !Theme.big && room >= 54 + 108 * Theme.textScale + people * Theme.touch

    signal inviteOpened
    signal accessOpened(string section, string person)

    title: qsTr("Who sees what")
    sub: people === 0 ? "" : (sharing.face.mine ? (asTable ? qsTr("You choose. Tap a circle to change it.") : qsTr("You choose. Tap a part to change it."))
                                                //: %1 is a person's name
                                                : qsTr("Only %1 can change it. These are the parts shared with you.").arg(sharing.face.owner))
    backText: qsTr("More")

    EmptyState {
        visible: page.people === 0
        glyph: "eye"
        title: qsTr("Only you see anything")
        text: qsTr("When you let someone into your circle, you choose here what they see.")
        AppButton {
            Layout.fillWidth: true
            visible: page.sharing.face.mine
            glyph: "add-person"
            text: qsTr("Invite someone")
            onClicked: page.inviteOpened()
        }
    }
    AccessTable {
        visible: page.people > 0 && page.asTable
        sharing: page.sharing
        onChosen: (section, person) => page.accessOpened(section, person)
    }
    AccessByPerson {
        visible: page.people > 0 && !page.asTable
        sharing: page.sharing
        onChosen: (section, person) => page.accessOpened(section, person)
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space2
        visible: page.people > 0 && page.asTable
        columns: page.width < 380 ? 1 : 2
        rowSpacing: Theme.space1
        Repeater {
            model: Array.from([{ when: true, words: qsTr("Cannot see it"), level: 0, lent: false, waits: false },
                               { when: true, words: qsTr("Can read"), level: 1, lent: false, waits: false },
                               { when: true, words: qsTr("Can read and write"), level: 2, lent: false, waits: false },
                               { when: page.sharing.face.lent.length > 0, words: qsTr("Until a day"), level: 1, lent: true, waits: false },
                               { when: page.sharing.face.waiting > 0, words: qsTr("Waits for the next sync"), level: 0, lent: false, waits: true }])
                        .filter(one => one.when)
            Item {
                id: key
                required property var modelData
                Layout.fillWidth: true
                implicitWidth: 150
                implicitHeight: Math.max(34, words.height)
                AccessSign {
                    id: sign
                    anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                    level: key.modelData.level
                    lent: key.modelData.lent
                    waits: key.modelData.waits
                }
                AppLabel {
                    id: words
                    anchors { left: sign.right; right: parent.right; leftMargin: Theme.space2; verticalCenter: parent.verticalCenter }
                    kind: AppLabel.Small
                    text: key.modelData.words
                }
            }
        }
    }
    Repeater {
        model: page.people > 0 && page.asTable ? page.sharing.face.lent : []
        Note {
            required property string modelData
            glyph: "clock"
            text: modelData
        }
    }
    Note {
        visible: page.sharing.face.waiting > 0
        glyph: "letter"
        text: qsTr("%n changes wait until this phone is next online.", "", page.sharing.face.waiting)
    }
    Repeater {
        model: page.sharing.face.mine ? [] : page.sharing.face.ended
        Note {
            required property string modelData
            glyph: "clock"
            text: modelData
        }
    }
    Note {
        visible: page.people > 0 && page.sharing.face.mine
        text: qsTr("You can take back what you gave. It gets a new key. What somebody has read, or copied, can't be unseen.")
    }
}
