// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Someone, with what can be done about them in one press.
import QtQuick

AppRow {
    id: root
    property bool canCall: true
    property bool canText: true

    signal callClicked
    signal textClicked

    chevron: false

    RoundButton {
        visible: root.canText
        glyph: "message"
        //: %1 is a person's name
        text: qsTr("Text %1").arg(root.title)
        onClicked: root.textClicked()
    }
    RoundButton {
        visible: root.canCall
        glyph: "phone"
        //: %1 is a person's name
        text: qsTr("Call %1").arg(root.title)
        onClicked: root.callClicked()
    }
}
