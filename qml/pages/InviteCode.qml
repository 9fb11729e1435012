// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A code to hand over: to point a camera at, to read out, or to type.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

ColumnLayout {
    id: root
    required property inviteFace face

    Layout.fillWidth: true
    spacing: Theme.space3

    Card {
        spacing: Theme.space3
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Heading
            text: qsTr("Show them this")
        }
        QrView {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Math.min(260, parent.width)
            Layout.preferredHeight: Layout.preferredWidth
            visible: root.face.qrSide > 0
            side: root.face.qrSide
            modules: root.face.qrModules
        }
    }
    Card {
        spacing: Theme.space3
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Heading
            text: qsTr("Or read them ten words")
        }
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.big ? 1 : 2
            columnSpacing: Theme.space2
            rowSpacing: 4
            flow: GridLayout.LeftToRight
            Repeater {
                model: root.face.words.split(" ")
                AppLabel {
                    required property int index
                    required property string modelData
                    Layout.fillWidth: true
                    Layout.preferredWidth: 10
                    kind: AppLabel.Strong
                    //: A word of a code with its place. %1 is 1 to 10, %2 the word
                    text: qsTr("%1. %2").arg(index + 1).arg(modelData)
                }
            }
        }
        Rule {}
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Small
            text: qsTr("Or these 33 numbers, if letters are hard:")
        }
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Strong
            text: root.face.digits.replace(/((?:[0-9]+ ){3}[0-9]+) /g, "$1\n")   // as they are said: four and a breath
            LayoutMirroring.enabled: false
        }
    }
    Note {
        glyph: "clock"
        text: root.face.expires
    }
    BusyLine { text: qsTr("Waiting for their phone. You can leave this page.") }
}
