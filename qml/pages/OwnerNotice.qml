// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Whose a circle is, or is about to be: it waits for the reader.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

Card {
    id: root
    required property OwnerViewModel owner

    signal opened(string circle)

    visible: owner.news.count > 0
    topPadding: 0
    Repeater {
        model: root.owner.news
        ColumnLayout {
            id: news
            required property int index
            required property string key
            required property string name
            required property string line
            required property bool chosen
            Layout.fillWidth: true
            spacing: 0
            Rule {
                visible: news.index > 0
                inset: Theme.big ? 0 : 52
            }
            AppRow {
                glyph: news.chosen ? "people" : "download"
                title: news.name
                sub: news.line
                onClicked: root.opened(news.key)
            }
        }
    }
}
