// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// How the window looks and which language it speaks. Each change is seen at once, here and everywhere.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Shell

AppPage {
    id: page
    required property Looks looks

    title: qsTr("Looks")
    sub: qsTr("Only on this phone")
    backText: qsTr("More")

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
                    chosen: Math.abs(page.looks.textScale - size.modelData) < 0.01
                    onClicked: page.looks.textScale = size.modelData
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
    AppLabel {
        Layout.fillWidth: true
        Layout.topMargin: 8
        kind: AppLabel.Heading
        text: qsTr("Letters")
    }
    Repeater {
        model: page.looks.hasEasyLetters ? [{ text: qsTr("Noto"), sub: qsTr("Plain and clear"), easy: false },
                                            { text: qsTr("OpenDyslexic"), sub: qsTr("Heavy at the foot. Some people like it."), easy: true }] : []
        ChoiceCard {
            required property var modelData
            text: modelData.text
            sub: modelData.sub
            chosen: page.looks.easyLetters === modelData.easy
            onClicked: page.looks.easyLetters = modelData.easy
        }
    }
    Note {
        visible: !page.looks.hasEasyLetters
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
            chosen: (page.looks.language === "xb") === (modelData.language === "xb")
            onClicked: page.looks.language = modelData.language
        }
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.looks.canUndo
        kind: AppButton.Secondary
        glyph: "undo"
        text: qsTr("Undo the last change")
        onClicked: page.looks.undo()
    }
}
