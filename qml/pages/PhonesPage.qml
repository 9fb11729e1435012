// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Which phones hold a copy, circle by circle.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property PhonesViewModel phones

    signal addOpened
    signal phoneOpened(string key)

    title: qsTr("Phones")
    sub: qsTr("Every phone that holds a copy")
    backText: qsTr("More")
    Component.onCompleted: phones.open()
    Component.onDestruction: phones.close()

    Card {
        visible: page.phones.phones.count > 0
        endsInRows: true
        Repeater {
            model: page.phones.phones
            ColumnLayout {
                id: entry
                required property int index
                required property string key
                required property string circle
                required property bool first
                required property string name
                required property string line
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: entry.index > 0
                    inset: Theme.big || entry.first ? 0 : 52
                }
                SectionHead {
                    Layout.topMargin: entry.index > 0 ? Theme.space3 : 0
                    visible: entry.first
                    text: entry.circle
                }
                AppRow {
                    glyph: "device"
                    title: entry.name
                    sub: entry.line
                    spokenName: entry.name + ", " + entry.line + ", " + entry.circle
                    onClicked: page.phoneOpened(entry.key)
                }
            }
        }
    }
    EmptyState {
        visible: page.phones.phones.count === 0
        glyph: "device"
        title: qsTr("Only this phone")
        text: qsTr("Nothing has left it. Make a circle, or come into one, and its phones stand here.")
    }
    Note {
        visible: page.phones.face.waiting > 0
        glyph: "letter"
        text: qsTr("%n changes wait until this phone is next online.", "", page.phones.face.waiting)
    }
    Note {
        visible: page.phones.phones.count > 0
        text: qsTr("Lost one? Open it here and take it out, circle by circle. Its copy stays locked with its own secret words.")
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.phones.face.canAdd
        glyph: "plus"
        text: qsTr("Add another phone of mine")
        onClicked: page.addOpened()
    }
}
