// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Finds words in what its reader may read. Address, school and immigration are never shown here.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property SearchViewModel search

    signal resultOpened(string page, string target)

    title: qsTr("Find")
    backText: qsTr("More")

    Timer {
        id: pause
        interval: 150
        onTriggered: page.search.find(words.text)
    }
    Field {
        id: words
        Layout.fillWidth: true
        label: qsTr("What are you looking for?")
        focus: true
        onEdited: pause.restart()
        onAccepted: page.search.find(text)
    }
    Card {
        id: results
        function open(where: string, target: string) { page.resultOpened(where, target) }
        visible: page.search.results.count > 0
        topPadding: 4
        Repeater {
            model: page.search.results
            ColumnLayout {
                id: found
                required property int index
                required property string page
                required property string target
                required property string title
                required property string snippet
                required property int hue
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: found.index > 0
                    inset: Theme.big ? 0 : 52
                }
                AppRow {
                    glyph: found.hue >= 0 ? Theme.headingGlyphs[found.hue] : (found.page === "person" ? "people" : "cap")
                    hue: found.hue
                    title: found.title
                    sub: found.snippet
                    onClicked: results.open(found.page, found.target)   // here "page" is the row's own
                }
            }
        }
    }
    AppLabel {
        Layout.fillWidth: true
        visible: page.search.face.searched && page.search.results.count === 0
        kind: AppLabel.Small
        text: qsTr("Nothing found. Try fewer letters.")
    }
}
