// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// How it stands with a circle that was closed: what its reader keeps, and what the relay has signed.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

ColumnLayout {
    id: root
    required property CircleViewModel circle
    readonly property circleFace face: circle.face
    readonly property string title: {
        if (face.closeWaits)
            return qsTr("It is closed when this phone is next online")
        if (face.closedBy === "")
            return qsTr("You closed this circle")
        //: %1 is a person's name
        return qsTr("%1 closed this circle").arg(face.closedBy)
    }
    readonly property string relayWords: {
        if (face.deleted)
            return qsTr("The relay says it has deleted everything.")
        if (face.deletesOn === "")
            return qsTr("The relay has not signed yet that it deletes everything. This phone asks again.")
        //: %1 is a day: "Thursday 12 November 2026"
        return qsTr("The relay says it deletes everything by %1. It signed that.").arg(face.deletesOn)
    }

    signal dataOpened
    signal endOpened

    visible: face.closed
    spacing: 12

    SaidCard {
        title: root.title
        lines: !root.face.closed ? [] : root.face.closeWaits ? [
            { glyph: "cloud-off", text: qsTr("Until then the others do not know.") }] : [
            //: %1 is a day: "Tuesday 13 October 2026"
            { glyph: "calendar", text: qsTr("That was on %1.").arg(root.face.closedOn) },
            { glyph: "letter", text: root.relayWords }]
    }
    SaidCard {
        title: qsTr("What you keep")
        lines: !root.face.closed || root.face.closeWaits ? [] : [
            { glyph: "device", text: qsTr("All you could see stays on this phone. You can go on reading it.") },
            { glyph: "link-off", text: qsTr("What you write from now on is only for you. It goes to nobody.") },
            { glyph: "download", text: qsTr("You can take it out as a file, in My data.") }]
    }
    AppButton {
        Layout.fillWidth: true
        visible: root.face.closed && !root.face.closeWaits
        kind: AppButton.Secondary
        glyph: "download"
        text: qsTr("Open My data")
        onClicked: root.dataOpened()
    }
    AppButton {
        Layout.fillWidth: true
        visible: root.face.canDelete || root.face.canTakeOff
        kind: AppButton.Secondary
        glyph: "erase"
        text: qsTr("Delete what is left of it")
        onClicked: root.endOpened()
    }
    TextLink {
        visible: root.face.closedBy !== "" && root.face.newsKey === root.face.key
        glyph: "check"
        text: qsTr("I have read it")
        onClicked: root.circle.putNewsAway()
    }
}
