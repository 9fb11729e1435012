// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Whose the circle is: who looks after it and until when, what waits for that, and what is asked afresh once it is
// somebody's own.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property OwnerViewModel owner
    required property RescueViewModel rescue
    readonly property ownerFace face: owner.face
    readonly property bool fresh: owner.asked.count > 0

    signal claimOpened
    signal handOverOpened
    signal replaceOpened(string person)
    signal accessOpened(string part, string person)
    signal rescueOpened

    title: face.acting ? qsTr("Who looks after it") : qsTr("Whose circle it is")
    backText: qsTr("My circle")

    Card {
        visible: page.face.owner !== ""
        endsInRows: true
        AppRow {
            interactive: false
            letters: page.face.letters
            hue: page.face.hue
            title: page.face.owner
            sub: !page.face.acting ? (page.face.mine ? qsTr("It is yours. You choose who sees what.") : qsTr("It is theirs. They choose who sees what."))
                                   //: %1 is a day: "Saturday 3 April 2031"
                                   : (page.face.mine ? qsTr("You look after it until %1") : qsTr("Looks after it until %1")).arg(page.face.until)
        }
        Rule {
            visible: page.face.acting
            inset: Theme.big ? 0 : 56
        }
        AppRow {
            visible: page.face.acting
            interactive: false
            glyph: "child"
            title: page.face.successor === "" ? qsTr("For whom is not said yet")
                                              //: Of a circle: it will belong to who reads this
                                              : page.face.forMe ? qsTr("For you")
                                              //: Of a circle: it will belong to %1, a person's name
                                              : qsTr("For %1").arg(page.face.successorName)
            sub: page.face.successor === "" ? qsTr("They have to be in the circle first.")
                                            : page.face.forMe ? qsTr("From that day on it can be yours.") : qsTr("From that day on it can be theirs.")
        }
    }
    SaidCard {
        title: page.face.forMe ? qsTr("What this means for you") : qsTr("What this means")
        lines: !page.face.acting ? [] : page.face.forMe ? [
            { glyph: "eye", text: qsTr("Until then %1 chooses who sees what.").arg(page.face.owner) },
            { glyph: "key", text: qsTr("From that day you can make it yours. You ask nobody.") },
            { glyph: "lock", text: qsTr("They can't move that day further away, or take you out.") }] : [
            { glyph: "eye", text: page.face.mine ? qsTr("You choose who sees what, and see all parts but what others keep for themselves.")
                                                 //: %1 is a person's name
                                                 : qsTr("%1 chooses who sees what.").arg(page.face.owner) },
            { glyph: "calendar", text: qsTr("The day can come nearer. It can't move further away.") },
            { glyph: "people", text: qsTr("Two who help run the circle can put someone else in this place, after seven days.") }]
    }
    Card {
        visible: page.owner.notices.count > 0
        endsInRows: true
        SectionHead { text: qsTr("Someone else instead?") }
        Repeater {
            model: page.owner.notices
            ColumnLayout {
                id: notice
                required property int index
                required property string key
                required property string name
                required property string line
                required property bool chosen
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: notice.index > 0
                    inset: Theme.big ? 0 : 52
                }
                AppRow {
                    glyph: "people"
                    title: notice.name
                    sub: notice.line
                    interactive: page.face.mayReplace
                    chip: notice.chosen ? qsTr("Now") : ""
                    chipTone: Chip.Sun
                    onClicked: page.replaceOpened(notice.key)
                }
            }
        }
    }
    Note {
        visible: page.owner.notices.count > 0 && page.face.mine
        glyph: "message"
        text: qsTr("Talk with them before that day. You can't take them out of the circle now.")
    }
    Card {
        visible: page.fresh
        endsInRows: true
        SectionHead { text: qsTr("Who sees it again?") }
        Repeater {
            model: page.owner.asked
            ColumnLayout {
                id: asked
                required property int index
                required property string key
                required property string name
                required property string line
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: asked.index > 0
                    inset: Theme.big ? 0 : 52
                }
                AppRow {
                    glyph: "eye"
                    title: asked.name
                    sub: asked.line
                    onClicked: page.accessOpened(asked.key.split(":")[0], asked.key.split(":")[1])
                }
            }
        }
    }
    Note {
        visible: page.fresh
        glyph: "eye-off"
        text: qsTr("They see none of this now. You do not have to give it back.")
    }
    Card {
        visible: page.face.mine && !page.face.acting && !page.rescue.face.prepared
        topPadding: 0
        AppRow {
            glyph: "key"
            title: qsTr("If all my phones are lost")
            sub: qsTr("Choose your own way back. The old one is over.")
            onClicked: page.rescueOpened()
        }
    }
    Card {
        visible: page.face.acting && (page.face.mine || page.face.mayReplace)
        topPadding: 0
        AppRow {
            visible: page.face.mine
            glyph: "child"
            title: page.face.successor === "" ? qsTr("Say who it is for") : qsTr("Hand it over sooner")
            sub: qsTr("You see first what it means")
            onClicked: page.handOverOpened()
        }
        AppRow {
            visible: page.face.mayReplace
            glyph: "people"
            title: qsTr("Someone else should look after it")
            sub: qsTr("Takes two of you, and seven days")
            onClicked: page.replaceOpened("")
        }
    }
    Note {
        visible: page.face.tooOld
        glyph: "download"
        text: qsTr("This Waymark is too old to share here. You can still read, and what you write is safe on this phone. Update the app, and it goes out.")
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.face.mayClaim
        text: qsTr("Make it mine")
        onClicked: page.claimOpened()
    }
}
