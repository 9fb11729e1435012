// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The helplines for whoever has not unlocked.
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

Sheet {
    id: root
    required property HelpViewModel help

    title: qsTr("Free helplines")

    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Small
        text: root.help.face.checked
    }
    HelplineFinder { help: root.help }
}
