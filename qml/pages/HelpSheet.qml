// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Somebody to ring now. Needs no signal of the app's own, no lock and no circle.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

Sheet {
    id: root
    required property HelpViewModel help

    signal moreOpened

    title: qsTr("Help now")

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Math.max(76, emergency.implicitHeight + 24)
        radius: Theme.radiusCard
        color: Theme.stopSoft
        RowLayout {
            id: emergency
            anchors { fill: parent; leftMargin: Theme.space4; rightMargin: 14 }
            spacing: Theme.space3
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0
                AppLabel {
                    Layout.fillWidth: true
                    kind: AppLabel.Heading
                    heading: false
                    color: Theme.stop
                    text: "999"
                }
                AppLabel {
                    Layout.fillWidth: true
                    kind: AppLabel.Small
                    color: Theme.ink
                    text: qsTr("Someone is in danger or badly hurt")
                }
            }
            RoundButton {
                kind: RoundButton.Stop
                face: 48
                glyph: "phone"
                text: qsTr("Call 999")
                onClicked: root.help.dial("999")
            }
        }
    }
    Card {
        visible: root.help.onCall.count > 0
        topPadding: 0
        Repeater {
            model: root.help.onCall
            PersonRow {
                required property string name
                required property string role
                required property string phone
                required letters
                required hue
                interactive: false
                title: name
                sub: role
                canText: false
                onCallClicked: root.help.dial(phone)
            }
        }
    }
    Card {
        topPadding: 4
        HelplineList {
            helplines: root.help.first
            brief: true
            onCalled: number => root.help.dial(number)
            onTexted: number => root.help.text(number)
        }
    }
    AppButton {
        Layout.fillWidth: true
        kind: AppButton.Secondary
        text: qsTr("More helplines")
        onClicked: {
            root.close()
            root.moreOpened()
        }
    }
    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Tiny
        horizontalAlignment: Text.AlignHCenter
        //: Under the numbers to ring. %1 says when they were checked
        text: qsTr("You make the call. Waymark is not an emergency service. %1").arg(root.help.face.checked)
    }
}
