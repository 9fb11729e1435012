// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The home could not be opened at all: why, and that nothing is lost.
import QtQuick
import QtQuick.Layouts
import Waymark.Controls

AppPage {
    id: page
    property string reason

    signal helpClicked

    title: qsTr("Waymark can't open")
    bare: true

    HelpPill {
        Layout.alignment: Qt.AlignRight
        Layout.topMargin: 12
        onClicked: page.helpClicked()
    }
    EmptyState {
        glyph: "warning"
        title: page.title
        text: page.reason
    }
    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Small
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Your things are still on this phone. Nothing was changed.")
    }
}
