// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The wheel and the same as a list.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Controls

AppPage {
    id: root
    property int selected: -1
    readonly property var headings: [
        { title: qsTr("People and support"), level: 2, sub: qsTr("1 promise due Friday") },
        { title: qsTr("Learning"), level: 2, sub: qsTr("3 promises open") },
        { title: qsTr("Work"), level: 1, sub: qsTr("1 promise open") },
        { title: qsTr("If things change"), level: 0, sub: qsTr("Not started yet") },
        { title: qsTr("Where I live"), level: 2, sub: qsTr("Two versions to settle") },
        { title: qsTr("Family and friends"), level: 3, sub: qsTr("Settled") },
        { title: qsTr("Life skills"), level: 1, sub: qsTr("2 promises open") },
        { title: qsTr("Money"), level: 2, sub: qsTr("1 promise is late") },
        { title: qsTr("Health"), level: 3, sub: qsTr("Settled") },
        { title: qsTr("Who I am"), level: 1, sub: qsTr("Only you see this") }]

    title: qsTr("Plan")
    sub: qsTr("Next review 4 November")
    keepsList: true

    PlanWheel {
        Layout.alignment: Qt.AlignHCenter
        size: Math.min(304, root.width - 32)
        headings: root.headings
        selected: root.selected
    }
    WheelKey { Layout.bottomMargin: 2 }
    Card {
        topPadding: 4
        Repeater {
            model: root.headings
            ColumnLayout {
                id: entry
                required property int index
                required property var modelData
                spacing: 0
                Rule {
                    inset: 52
                    visible: entry.index > 0
                    opacity: entry.index === root.selected || entry.index - 1 === root.selected ? 0 : 1
                }
                HeadingRow {
                    heading: entry.index
                    title: entry.modelData.title
                    sub: entry.modelData.sub
                    level: entry.modelData.level
                    selected: entry.index === root.selected
                }
            }
        }
    }
    footer: AppButton {
        Layout.fillWidth: true
        text: qsTr("Get ready for my review")
    }
}
