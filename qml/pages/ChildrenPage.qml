// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The young people its reader is there for.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property CarerViewModel carer
    property string selected     // whose page is open beside the list

    signal childOpened(string key)
    signal codeOpened
    signal lookAfterOpened

    keepsList: true

    EmptyState {
        visible: page.carer.children.count === 0
        glyph: "child"
        title: qsTr("Nobody here yet")
        text: qsTr("A young person gives you a code. You see only what they choose to share.")
        AppButton {
            Layout.fillWidth: true
            text: qsTr("I have a code")
            onClicked: page.codeOpened()
        }
        AppButton {
            Layout.fillWidth: true
            kind: AppButton.Secondary
            text: qsTr("Start a child's circle")
            onClicked: page.lookAfterOpened()
        }
    }
    Card {
        visible: page.carer.children.count > 0
        topPadding: 4
        Repeater {
            model: page.carer.children
            ColumnLayout {
                id: child
                required property int index
                required property string key
                required property string name
                required property string role
                required property string letters
                required property int hue
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: child.index > 0
                    inset: Theme.big ? 0 : 56
                }
                AppRow {
                    letters: child.letters
                    hue: child.hue
                    title: child.name
                    sub: child.role
                    selected: page.selected === child.key
                    onClicked: page.childOpened(child.key)
                }
            }
        }
    }
    Card {
        visible: page.carer.children.count > 0
        topPadding: 0
        AppRow {
            glyph: "key"
            title: qsTr("I have a code")
            sub: qsTr("Join another young person's circle")
            onClicked: page.codeOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "child"
            title: qsTr("Start a child's circle")
            sub: qsTr("For a small child, until it can be theirs")
            onClicked: page.lookAfterOpened()
        }
    }
}
