// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What becomes of words that are not saved yet, and a way to throw them away.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls

ColumnLayout {
    id: root
    property bool kept: false
    property bool typing: false     // a pause has not come yet
    property string after: qsTr("What was saved before stays.")

    signal thrown

    Layout.fillWidth: true
    spacing: 0

    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Small
        text: root.kept && !root.typing ? qsTr("Your draft is kept on this phone.") : qsTr("Not shared until you save.")
    }
    TextLink {
        visible: root.kept
        glyph: "cross"
        text: qsTr("Throw this draft away")
        onClicked: sure.open()
    }
    AppDialog {
        id: sure
        title: qsTr("Throw the draft away?")
        text: root.after
        yesText: qsTr("Throw away")
        onAccepted: root.thrown()
    }
}
