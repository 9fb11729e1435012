// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The ten headings, drawn as a wheel and written as a list.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property PlanViewModel plan
    property int selected: 0   // the heading open beside the list, 1 to 10

    signal headingOpened(int number)

    //: %1 is the name of the young person whose plan it is
    title: plan.face.owner === "" ? qsTr("Plan") : qsTr("%1's plan").arg(plan.face.owner)
    sub: plan.face.nextReview
    keepsList: true

    PlanWheel {
        Layout.alignment: Qt.AlignHCenter
        size: Math.min(304, page.width - 2 * Theme.space4)
        headings: page.plan.face.wheel
        selected: page.selected - 1
        centreText: page.plan.face.owner === "" ? qsTr("My plan") : ""
        onPetalClicked: index => page.headingOpened(index + 1)
    }
    WheelKey { Layout.alignment: Qt.AlignHCenter; Layout.maximumWidth: page.width - 2 * Theme.space4 }
    Note {
        visible: !page.plan.face.started && page.plan.face.owner === ""
        text: qsTr("Start with any part. You can stop at any time. It is saved as you write.")
    }
    Note {
        visible: page.plan.face.notShared > 0
        glyph: "eye-off"
        text: qsTr("%n parts are not shared with you.", "", page.plan.face.notShared)
    }
    Card {
        topPadding: 4
        Repeater {
            model: page.plan.headings
            ColumnLayout {
                id: entry
                required property int index
                required property int number
                required property string name
                required property string line
                required property int level
                required property bool readable
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: entry.index > 0 && page.selected !== entry.number && page.selected !== entry.number - 1
                    inset: Theme.big ? 0 : 52
                }
                HeadingRow {
                    heading: entry.number - 1
                    title: entry.name
                    sub: entry.line
                    level: entry.level
                    selected: page.selected === entry.number
                    interactive: entry.readable
                    onClicked: page.headingOpened(entry.number)
                }
            }
        }
    }
}
