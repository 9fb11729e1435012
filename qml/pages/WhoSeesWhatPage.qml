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

    title: qsTr("Who sees what")
    sub: people === 0 ? "" : (sharing.face.mine ? (asTable ? qsTr("You choose. Tap a circle to change it.") : qsTr("You choose. Tap a part to change it."))
                                                : qsTr("The young person chooses. These are the parts shared with you."))
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
        onChosen: (section, name, person, personName, level) => grant.show(section, name, person, personName, level)
    }
    AccessByPerson {
        visible: page.people > 0 && !page.asTable
        sharing: page.sharing
        onChosen: (section, name, person, personName, level) => grant.show(section, name, person, personName, level)
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space2
        visible: page.people > 0 && page.asTable
        columns: page.width < 380 ? 1 : 2
        rowSpacing: Theme.space1
        Repeater {
            model: [qsTr("Cannot see it"), qsTr("Can read"), qsTr("Can read and write")]
            Item {
                id: key
                required property int index
                required property string modelData
                Layout.fillWidth: true
                implicitWidth: 150
                implicitHeight: Math.max(34, words.height)
                AccessSign {
                    id: sign
                    anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                    level: key.index
                }
                AppLabel {
                    id: words
                    anchors { left: sign.right; right: parent.right; leftMargin: Theme.space2; verticalCenter: parent.verticalCenter }
                    kind: AppLabel.Small
                    text: key.modelData
                }
            }
        }
    }
    Note {
        visible: page.people > 0 && page.sharing.face.mine
        text: qsTr("You can open a part to someone. Taking it back is not in this version yet.")
    }
    GrantSheet {
        id: grant
        sharing: page.sharing
    }
}
