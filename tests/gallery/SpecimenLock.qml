// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The first thing seen.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls

AppPage {
    title: qsTr("Your PIN")
    bare: true

    Hills {
        Layout.fillWidth: true
        Layout.leftMargin: -16
        Layout.rightMargin: -16
        Layout.topMargin: -4
        implicitHeight: 200
    }
    AppLabel { Layout.fillWidth: true; kind: AppLabel.Title; text: qsTr("Your PIN"); horizontalAlignment: Text.AlignHCenter }
    AppLabel { Layout.fillWidth: true; kind: AppLabel.Small; text: qsTr("No internet needed"); horizontalAlignment: Text.AlignHCenter }
    PinPad { Layout.leftMargin: 16; Layout.rightMargin: 16; entered: 3 }
}
