// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What the keys of a computer's keyboard do.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls

Sheet {
    id: root
    required property var places   // [{glyph, text}]
    readonly property var keys: [
        { what: qsTr("Help now"), keys: "F1" },
        { what: qsTr("Lock"), keys: qsTr("Ctrl + L") },
        { what: qsTr("Find"), keys: qsTr("Ctrl + F") },
        { what: qsTr("Go back"), keys: qsTr("Esc") },
        { what: qsTr("Take back what you just did"), keys: qsTr("Ctrl + Z") },
        { what: qsTr("To the next thing on the page"), keys: qsTr("Tab") },
        { what: qsTr("Press it"), keys: qsTr("Enter") },
        { what: qsTr("This list of keys"), keys: "?" },
        ...Array.from(places).map((place, at) => ({ what: place["text"], keys: qsTr("Ctrl + %1").arg(at + 1) }))
    ]

    title: qsTr("Keys")

    Card {
        topPadding: 4
        endsInRows: true
        Repeater {
            model: root.keys
            ColumnLayout {
                id: entry
                required property int index
                required property var modelData
                Layout.fillWidth: true
                spacing: 0
                Rule { visible: entry.index > 0 }
                RowLayout {
                    Layout.fillWidth: true
                    Layout.minimumHeight: 44
                    spacing: Theme.space3
                    Accessible.role: Accessible.StaticText
                    Accessible.name: entry.modelData.what + ": " + entry.modelData.keys
                    AppLabel {
                        Layout.fillWidth: true
                        spoken: false
                        text: entry.modelData.what
                    }
                    Rectangle {
                        implicitWidth: cap.implicitWidth + 2 * Theme.space2
                        implicitHeight: cap.implicitHeight + Theme.space2
                        radius: 6
                        color: Theme.raised
                        border.width: 1
                        border.color: Theme.edge
                        AppLabel {
                            id: cap
                            anchors.centerIn: parent
                            kind: AppLabel.SmallStrong
                            spoken: false
                            text: entry.modelData.keys
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }
        }
    }
}
