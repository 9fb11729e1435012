// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// How the app looks on this phone: every change is seen at once.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Shell

ColumnLayout {
    id: root
    required property Looks looks

    Layout.fillWidth: true
    spacing: Theme.space3

    Card {
        SectionHead { text: qsTr("Size of letters") }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            spacing: Theme.space2
            Repeater {
                model: [1, 1.25, 1.5, 1.75, 2]
                Pill {
                    id: size
                    required property real modelData
                    //: How large letters are. %1 is a number, as in "150 %"
                    text: qsTr("%1 %").arg(Number(Math.round(size.modelData * 100)).toLocaleString(Qt.locale(), "f", 0))
                    chosen: Math.abs(root.looks.textScale - size.modelData) < 0.01
                    onClicked: root.looks.textScale = size.modelData
                }
            }
        }
        WordsBlock {
            Layout.topMargin: Theme.space3
            text: qsTr("I can cook for ten people.")
            hue: 6
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
            chosen: root.looks.colours === modelData.colours
            onClicked: root.looks.colours = modelData.colours
        }
    }
    Card {
        topPadding: 4
        AppSwitch {
            text: qsTr("Strong contrast")
            sub: qsTr("Darker letters and lines")
            on: root.looks.strong
            onSwitched: on => root.looks.strong = on
        }
        Rule {}
        AppSwitch {
            text: qsTr("Less movement")
            sub: qsTr("Pages change without sliding")
            on: root.looks.reduceMotion
            onSwitched: on => root.looks.reduceMotion = on
        }
    }
    AppLabel {
        Layout.fillWidth: true
        Layout.topMargin: 8
        kind: AppLabel.Heading
        text: qsTr("Letters")
    }
    Repeater {
        model: root.looks.hasEasyLetters ? [{ text: qsTr("Noto"), sub: qsTr("Plain and clear"), easy: false },
                                            { text: qsTr("OpenDyslexic"), sub: qsTr("Heavy at the foot. Some people like it."), easy: true }] : []
        ChoiceCard {
            required property var modelData
            text: modelData.text
            sub: modelData.sub
            chosen: root.looks.easyLetters === modelData.easy
            onClicked: root.looks.easyLetters = modelData.easy
        }
    }
    Note {
        visible: !root.looks.hasEasyLetters
        text: qsTr("The letters of OpenDyslexic are not on this phone.")
    }
    AppLabel {
        Layout.fillWidth: true
        Layout.topMargin: 8
        kind: AppLabel.Heading
        text: qsTr("Language")
    }
    Repeater {
        model: [{ text: qsTr("English"), sub: "", language: "en" },
                { text: qsTr("Test language"), sub: qsTr("Reads from right to left, to check the app"), language: "xb" }]
        ChoiceCard {
            required property var modelData
            text: modelData.text
            sub: modelData.sub
            chosen: (root.looks.language === "xb") === (modelData.language === "xb")
            onClicked: root.looks.language = modelData.language
        }
    }
}
