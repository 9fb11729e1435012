// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Whoever looks after a circle says for whom, and from which day on it can be theirs.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property OwnerViewModel owner
    required property CircleViewModel circle
    required property LockViewModel confirm
    readonly property ownerFace face: owner.face
    property string person: face.successor
    property string day: face.untilDay
    readonly property bool named: face.successor !== ""
    readonly property bool late: day > face.untilDay
    readonly property bool changes: person !== "" && (!named || day !== face.untilDay)
    readonly property bool mayAsk: face.acting && face.mine

    signal done

    title: named ? qsTr("Hand it over sooner") : qsTr("Say who it is for")
    sub: circle.face.name
    backText: qsTr("Who looks after it")

    AppLabel {
        Layout.fillWidth: true
        visible: page.mayAsk && !page.named && page.owner.members.count > 0
        kind: AppLabel.Strong
        text: qsTr("Whose circle will it be?")
    }
    PickPerson {
        visible: page.mayAsk && !page.named && people.count > 0
        people: page.owner.members
        chosen: page.person
        onPicked: key => page.person = key
    }
    EmptyState {
        visible: page.mayAsk && !page.named && page.owner.members.count === 0
        glyph: "child"
        title: qsTr("They are not in the circle yet")
        text: qsTr("Invite them first. Then you can say that it is for them.")
    }
    DateField {
        visible: page.mayAsk && (page.named || page.owner.members.count > 0)
        label: qsTr("From this day it can be theirs")
        day: page.day
        today: page.face.today
        onPicked: day => page.day = day
    }
    Note {
        visible: page.late
        glyph: "calendar"
        //: %1 is a day: "Saturday 3 April 2031"
        text: qsTr("The day can only come nearer than %1.").arg(page.face.until)
    }
    SaidCard {
        title: qsTr("What this means")
        lines: !page.mayAsk ? [] : [
            { glyph: "key", text: qsTr("From that day on they can make it theirs. You are not asked again.") },
            { glyph: "eye-off", text: qsTr("When they do, you lose every part at first, like all others. They choose what you see again.") },
            { glyph: "lock", text: qsTr("You can't name another, take them out, or move the day further away.") }]
    }
    Note {
        visible: page.mayAsk && !page.circle.face.online
        glyph: "cloud-off"
        text: qsTr("This phone is offline. The others hear of it when you are next online.")
    }
    Note {
        visible: !page.mayAsk
        glyph: "info"
        text: qsTr("Only who looks after the circle can hand it over.")
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.mayAsk
        enabled: page.changes && !page.late
        text: page.named ? qsTr("Move the day nearer") : qsTr("It is for them")
        onClicked: gate.open()
    }
    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: qsTr("So that nobody else can give the circle away.")
        onConfirmed: {
            page.owner.handOver(page.person, page.day === page.face.untilDay ? "" : page.day)
            page.done()
        }
    }
}
