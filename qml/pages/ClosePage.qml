// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Closing one's circle for everybody: what goes, what stays and what can't be undone, before the passphrase or PIN is
// given again.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property CircleViewModel circle
    required property LockViewModel confirm
    readonly property circleFace face: circle.face

    signal done
    signal dataOpened
    signal endOpened

    title: qsTr("Close this circle")
    sub: face.name
    backText: qsTr("My circle")

    ClosedCircle {
        Layout.fillWidth: true
        circle: page.circle
        onDataOpened: page.dataOpened()
        onEndOpened: page.endOpened()
    }
    SaidCard {
        title: qsTr("What goes")
        lines: !page.face.canClose ? [] : [
            { glyph: "link-off", text: qsTr("Nothing is shared any more, from anybody to anybody.") },
            { glyph: "letter", text: qsTr("The relay deletes all it holds of this circle within 30 days. It signs that, and you can see the day here.") },
            { glyph: "people", text: qsTr("Nobody can be invited, and nobody can get back in.") }]
    }
    SaidCard {
        title: qsTr("What stays")
        lines: !page.face.canClose ? [] : [
            { glyph: "device", text: qsTr("All that is on this phone. You can go on reading it.") },
            { glyph: "people", text: qsTr("The others keep what they could see on their phones. They are told that you closed it.") }]
    }
    SaidCard {
        title: qsTr("What can't be undone")
        lines: !page.face.canClose ? [] : [
            { glyph: "warning", text: qsTr("This circle can't be opened again. You would start a new one.") },
            { glyph: "device", text: qsTr("When this phone is lost, what is on it is lost. Take it out as a file first.") }]
    }
    AppButton {
        Layout.fillWidth: true
        visible: page.face.canClose
        kind: AppButton.Secondary
        glyph: "download"
        text: qsTr("Open My data")
        onClicked: page.dataOpened()
    }
    Note {
        visible: !page.face.canClose && !page.face.closed
        glyph: "lock"
        text: qsTr("Only its owner closes a circle. Who looks after it for somebody can't.")
    }
    Note {
        visible: page.face.canClose && !page.face.online
        glyph: "cloud-off"
        text: qsTr("This phone is offline. It is closed when you are next online, and waits until then.")
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.face.canClose
        kind: AppButton.Stop
        text: qsTr("Close it for everybody")
        onClicked: gate.open()
    }
    ConfirmSheet {
        id: gate
        confirm: page.confirm
        reason: qsTr("So that nobody else can close your circle.")
        onConfirmed: {
            page.circle.close()
            page.done()
        }
    }
}
