// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Helplines under each other, one press to call or text.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.Rows

ColumnLayout {
    id: root
    required property RowModel helplines

    signal called(string number)
    signal texted(string number)

    Layout.fillWidth: true
    spacing: 0

    Repeater {
        model: root.helplines
        ColumnLayout {
            id: entry
            required property int index
            required property string name
            required property string number
            required property string line
            required property string dial
            required property bool isText
            Layout.fillWidth: true
            spacing: 0
            Rule { visible: entry.index > 0 }
            AppRow {
                interactive: false
                //: A helpline and how to reach it. %1 is its name, %2 a phone number
                title: entry.isText ? qsTr("%1, text %2").arg(entry.name).arg(entry.number) : qsTr("%1, %2").arg(entry.name).arg(entry.number)
                sub: entry.line
                minimumHeight: 64
                RoundButton {
                    glyph: entry.isText ? "message" : "phone"
                    //: %1 is the name of a helpline
                    text: entry.isText ? qsTr("Text %1").arg(entry.name) : qsTr("Call %1").arg(entry.name)
                    onClicked: entry.isText ? root.texted(entry.dial) : root.called(entry.dial)
                }
            }
        }
    }
}
