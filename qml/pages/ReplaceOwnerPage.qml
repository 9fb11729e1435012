// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Two who help run a circle put somebody else in the place of the one who looks after it, after seven days.
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
    required property string asked      // whom somebody wants already; empty: to be chosen
    readonly property ownerFace face: owner.face
    property string person: asked

    signal done

    title: qsTr("Someone else instead")
    sub: circle.face.name
    backText: qsTr("Who looks after it")

    AppLabel {
        Layout.fillWidth: true
        visible: page.face.mayReplace
        kind: AppLabel.Strong
        text: qsTr("Who should it be?")
    }
    PickPerson {
        visible: page.face.mayReplace && people.count > 0
        people: page.owner.members
        chosen: page.person
        onPicked: key => page.person = key
    }
    SaidCard {
        title: qsTr("How it goes")
        lines: !page.face.mayReplace ? [] : [
            { glyph: "people", text: qsTr("Two who help run the circle say the same name.") },
            //: %1 is a person's name
            { glyph: "calendar", text: qsTr("%1 hears of it. Seven days later one of you two says it once more, and it is so.").arg(page.face.owner) },
            { glyph: "clock", text: qsTr("What you say counts for thirty days.") }]
    }
    SaidCard {
        title: qsTr("What stays")
        lines: !page.face.mayReplace ? [] : [
            { glyph: "child", text: page.face.successor === "" ? qsTr("The day on which the circle is handed over stays the same.")
                                                               //: %1 is a person's name
                                                               : qsTr("It is still for %1, on the same day.").arg(page.face.successorName) },
            { glyph: "eye", text: qsTr("Who sees what stays as it is. The new one sees all parts.") }]
    }
    Note {
        visible: !page.face.mayReplace
        glyph: "info"
        text: page.face.acting ? qsTr("Only those who help run the circle can do this.") : qsTr("This circle is somebody's own. Nobody can take their place.")
    }
    Note {
        visible: page.face.mayReplace && !page.circle.face.online
        glyph: "cloud-off"
        text: qsTr("This phone is offline. The others hear of it when you are next online.")
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.face.mayReplace
        enabled: page.person !== ""
        text: qsTr("Say so")
        onClicked: gate.open()
    }
    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: qsTr("So that nobody else can say it in your name.")
        onConfirmed: {
            page.owner.replace(page.person)
            page.done()
        }
    }
}
