// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What one can do in a circle, each way a row.
import QtQuick
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

Card {
    id: root
    required property CircleViewModel circle
    required property LateViewModel late
    required property RescueViewModel rescue
    required property LostPhoneViewModel lost
    required property OwnerViewModel owner
    readonly property bool inside: circle.members.count > 0 && !circle.face.out && !circle.face.closed
                                   && !circle.face.saidClosed
    readonly property bool showsAdviser: inside && circle.face.adviser !== ""
    readonly property bool showsRescue: inside && (rescue.face.mine || rescue.face.prepared)
    readonly property bool showsOwner: inside && (owner.face.acting || owner.asked.count > 0 || owner.face.tooOld)
    readonly property string ownerLine: {
        if (owner.face.mayClaim)
            return qsTr("It can be yours now")
        if (owner.face.tooOld)
            return qsTr("This app is too old to share here")
        //: %1 is a person's name, %2 a day: "Saturday 3 April 2031"
        return owner.face.acting ? qsTr("%1, until %2").arg(owner.face.owner).arg(owner.face.until) : qsTr("Choose again who sees what")
    }

    signal changeOpened(string person)
    signal phoneAsked
    signal ownerOpened
    signal rescueOpened
    signal lateOpened
    signal lostOpened
    signal codeOpened
    signal leaveOpened
    signal closeOpened

    topPadding: 0
    AppRow {
        visible: root.showsAdviser
        glyph: "sync"
        title: qsTr("Change my adviser")
        //: %1 is a person's name
        sub: qsTr("%1 goes as the new one comes").arg(root.circle.face.adviserName)
        onClicked: root.changeOpened(root.circle.face.adviser)
    }
    Rule {
        visible: root.showsAdviser
        inset: Theme.big ? 0 : 52
    }
    AppRow {
        visible: root.inside
        glyph: "device"
        title: qsTr("Add another phone of mine")
        sub: qsTr("It will see what you see")
        onClicked: root.phoneAsked()
    }
    Rule {
        visible: root.inside
        inset: Theme.big ? 0 : 52
    }
    AppRow {
        visible: root.showsOwner
        glyph: "child"
        title: root.owner.face.acting ? qsTr("Who looks after it") : qsTr("Whose circle it is")
        sub: root.ownerLine
        chip: root.owner.face.mayClaim ? qsTr("Your turn") : ""
        chipTone: Chip.Sun
        onClicked: root.ownerOpened()
    }
    Rule {
        visible: root.showsOwner
        inset: Theme.big ? 0 : 52
    }
    AppRow {
        visible: root.showsRescue
        glyph: "key"
        title: root.rescue.face.mine ? qsTr("If all my phones are lost") : qsTr("If their phones are lost")
        sub: root.rescue.face.mine ? (root.rescue.face.prepared ? qsTr("Set up: your way back") : qsTr("Not set up yet. It takes a few taps."))
                                   : qsTr("How you can help them back in")
        onClicked: root.rescueOpened()
    }
    Rule {
        visible: root.showsRescue
        inset: Theme.big ? 0 : 52
    }
    AppRow {
        visible: root.late.items.count > 0
        glyph: "pencil"
        title: qsTr("Late words")
        sub: qsTr("%n things were written late", "", root.late.items.count)
        onClicked: root.lateOpened()
    }
    Rule {
        visible: root.late.items.count > 0
        inset: Theme.big ? 0 : 52
    }
    AppRow {
        visible: root.lost.face.step > 1 || root.circle.members.count === 0
        glyph: "device"
        title: qsTr("I lost my phone")
        sub: root.lost.face.step > 1 ? qsTr("See how it stands") : qsTr("This one takes its place in my circle")
        onClicked: root.lostOpened()
    }
    Rule {
        visible: root.lost.face.step > 1 || root.circle.members.count === 0
        inset: Theme.big ? 0 : 52
    }
    AppRow {
        glyph: "key"
        title: qsTr("I have a code")
        sub: qsTr("Come into somebody's circle")
        onClicked: root.codeOpened()
    }
    Rule {
        visible: root.inside && root.circle.face.canLeave
        inset: Theme.big ? 0 : 52
    }
    AppRow {
        visible: root.inside && root.circle.face.canLeave
        glyph: "link-off"
        title: qsTr("Leave this circle")
        sub: qsTr("You see first what goes and what stays")
        onClicked: root.leaveOpened()
    }
    Rule {
        visible: root.inside && root.circle.face.canClose
        inset: Theme.big ? 0 : 52
    }
    AppRow {
        visible: root.inside && root.circle.face.canClose
        glyph: "lock"
        title: qsTr("Close this circle")
        sub: qsTr("For everybody. You see first what goes and what stays")
        onClicked: root.closeOpened()
    }
}
