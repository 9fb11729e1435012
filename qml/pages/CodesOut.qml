// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Codes nobody was let in with yet: those somebody used lead to them, the others can be taken back.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

Card {
    id: root
    required property CircleViewModel circle

    signal reopened(string key)

    visible: circle.invitations.count > 0
    endsInRows: true

    SectionHead { text: qsTr("Codes that are out") }
    Repeater {
        model: root.circle.invitations
        ColumnLayout {
            id: out
            required property int index
            required property string key
            required property string name
            required property string line
            required property bool chosen
            Layout.fillWidth: true
            spacing: 0
            Rule {
                visible: out.index > 0
                inset: Theme.big ? 0 : 52
            }
            AppRow {
                glyph: "key"
                title: out.name
                sub: out.line
                chip: out.chosen ? qsTr("Waits for you") : ""
                chipTone: Chip.Sun
                onClicked: out.chosen ? root.reopened(out.key) : withdrawal.ask(out.key, out.name)
            }
        }
    }
    AppDialog {
        id: withdrawal
        property string code
        property string whom
        function ask(key: string, name: string) {
            code = key
            whom = name
            open()
        }
        title: qsTr("Take this code back?")
        //: %1 says who the code is for: "Foster carer"
        text: qsTr("For: %1. The code opens nothing then. You can make a new one.").arg(whom)
        yesText: qsTr("Take it back")
        onAccepted: root.circle.withdraw(code)
    }
}
