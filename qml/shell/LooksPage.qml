// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Colours, size of letters and movement, each shown as it is chosen.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.Shell

AppPage {
    id: page
    required property Looks looks

    title: qsTr("Looks")
    backText: qsTr("More")

    Card {
        SectionHead { text: qsTr("Size of letters") }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 8
            kind: AppLabel.Words
            text: qsTr("I can cook for ten people.")
        }
    }
    Repeater {
        model: [{ text: qsTr("As drawn"), scale: 1 }, { text: qsTr("Larger"), scale: 1.3 }, { text: qsTr("Large"), scale: 1.6 },
                { text: qsTr("Largest"), scale: 2 }]
        ChoiceCard {
            required property var modelData
            text: modelData.text
            chosen: Math.abs(page.looks.textScale - modelData.scale) < 0.01
            onClicked: page.looks.textScale = modelData.scale
        }
    }
    AppLabel {
        Layout.fillWidth: true
        Layout.topMargin: 8
        kind: AppLabel.Heading
        text: qsTr("Colours")
    }
    Repeater {
        model: [{ text: qsTr("As the phone"), colours: Looks.AsThePhone }, { text: qsTr("Light"), colours: Looks.Light },
                { text: qsTr("Dark"), colours: Looks.Dark }]
        ChoiceCard {
            required property var modelData
            text: modelData.text
            chosen: page.looks.colours === modelData.colours
            onClicked: page.looks.colours = modelData.colours
        }
    }
    Card {
        topPadding: 4
        AppSwitch {
            text: qsTr("Strong contrast")
            sub: qsTr("Darker letters and lines")
            on: page.looks.strong
            onSwitched: on => page.looks.strong = on
        }
        Rule {}
        AppSwitch {
            text: qsTr("Less movement")
            sub: qsTr("Pages change without sliding")
            on: page.looks.reduceMotion
            onSwitched: on => page.looks.reduceMotion = on
        }
    }
}
