// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What this is, what it is not, what a relay learns, and whose work it stands on.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property AboutViewModel about
    property bool licences: false

    title: qsTr("About Waymark")
    //: %1 is a number such as 0.1.0
    sub: about.version !== "" ? qsTr("Version %1").arg(about.version) : ""
    backText: qsTr("More")

    Card {
        spacing: Theme.space2
        SectionHead { text: qsTr("What it is") }
        AppLabel {
            Layout.fillWidth: true
            text: qsTr("A place for your plan, your people and your words. It works with no signal. You choose who sees what.")
        }
    }
    Card {
        spacing: Theme.space2
        SectionHead { text: qsTr("What it is not") }
        AppLabel {
            Layout.fillWidth: true
            text: qsTr("It is not an emergency service: in danger, ring 999. It is not the council's record. It has no secret drawer: a person who can make you open it sees what you see.")
        }
    }
    Card {
        spacing: Theme.space2
        SectionHead { text: qsTr("What a relay can know") }
        AppLabel {
            Layout.fillWidth: true
            text: qsTr("A relay passes locked letters between phones. It can't open them. It can know when your phone is online, and from where. It can know how many phones a circle has, and how big the letters are.")
        }
    }
    Card {
        spacing: Theme.space2
        SectionHead { text: qsTr("Free and open") }
        AppLabel {
            Layout.fillWidth: true
            text: qsTr("Anyone may read how it is made, change it and pass it on. Its licence is MPL-2.0. It shows no adverts, sells nothing and counts nothing.")
        }
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Small
            text: qsTr("The source comes with the app: ask whoever gave it to you.")
        }
    }
    TextLink {
        Layout.fillWidth: true
        glyph: page.licences ? "up" : "down"
        text: page.licences ? qsTr("Hide whose work it stands on") : qsTr("Whose work it stands on")
        onClicked: page.licences = !page.licences
    }
    Card {
        visible: page.licences
        endsInRows: true
        topPadding: 4
        Repeater {
            model: page.about.parts
            ColumnLayout {
                id: part
                required property int index
                required property string name
                required property string line
                Layout.fillWidth: true
                spacing: 0
                Rule { visible: part.index > 0 }
                AppRow {
                    interactive: false
                    minimumHeight: 52
                    title: part.name
                    sub: part.line
                }
            }
        }
    }
}
