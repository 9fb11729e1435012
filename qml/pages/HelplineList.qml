// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Helplines under each other, one press to call or text; with the name of each group where the list has groups.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows

ColumnLayout {
    id: root
    required property RowModel helplines
    property bool grouped: false
    property bool brief: false     // a line of whom it is for is left out

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
            required property string line
            required property string terms
            required property string warning
            required property string dial
            required property string textTo
            required property string head
            readonly property bool headed: root.grouped && head !== ""
            Layout.fillWidth: true
            spacing: 0
            AppLabel {
                Layout.fillWidth: true
                Layout.topMargin: entry.index > 0 ? Theme.space4 : Theme.space2
                visible: entry.headed
                kind: AppLabel.Heading
                text: entry.head
            }
            Rule { visible: entry.index > 0 && !entry.headed }
            AppRow {
                interactive: false
                title: entry.name
                sub: root.brief ? entry.terms : entry.line + "\n" + entry.terms
                chip: entry.warning
                chipTone: Chip.Care
                chipGlyph: "warning"
                minimumHeight: 64
                RoundButton {
                    visible: entry.textTo !== ""
                    glyph: "message"
                    //: %1 is a helpline and its number
                    text: qsTr("Text %1").arg(entry.name)
                    onClicked: root.texted(entry.textTo)
                }
                RoundButton {
                    visible: entry.dial !== ""
                    glyph: "phone"
                    //: %1 is a helpline and its number
                    text: qsTr("Call %1").arg(entry.name)
                    onClicked: root.called(entry.dial)
                }
            }
        }
    }
}
