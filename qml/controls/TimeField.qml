// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A time of day, chosen in two presses: the hour, then the minutes.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import "calendar.js" as Calendar

PickField {
    id: root
    property string time              // 16:30

    signal picked(string time)

    function spoken(hour: int, minute: int, pattern: string): string {
        return Calendar.asTime(Calendar.two(hour) + ":" + Calendar.two(minute)).toLocaleTimeString(Qt.locale(), pattern).replace(" ", "\u00a0")
    }

    glyph: "clock"
    //: How a time of day is written. Letters as in Qt's QTime::toString.
    value: time === "" ? "" : spoken(sheet.hourOf(time), sheet.minuteOf(time), qsTr("h:mm ap"))
    onClicked: {
        sheet.hour = sheet.hourOf(time)
        sheet.minute = sheet.minuteOf(time)
        sheet.open()
    }

    Sheet {
        id: sheet
        property int hour: 0
        property int minute: 0
        readonly property var minutes: {
            const all = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55]
            return all.includes(minute) ? all : all.concat(minute).sort((a, b) => a - b)
        }
        readonly property int columns: Theme.big ? 2 : 4
        function hourOf(time: string): int { return time === "" ? 9 : Number(time.substring(0, 2)) }
        function minuteOf(time: string): int { return time === "" ? 0 : Number(time.substring(3, 5)) }

        title: root.label
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Next
            horizontalAlignment: Text.AlignHCenter
            //: How a time of day is written. Letters as in Qt's QTime::toString.
            text: root.spoken(sheet.hour, sheet.minute, qsTr("h:mm ap"))
        }
        AppLabel {
            Layout.fillWidth: true
            kind: AppLabel.Strong
            text: qsTr("Hour")
        }
        Grid {
            id: hours
            Layout.fillWidth: true
            columns: sheet.columns
            spacing: Theme.space2
            Repeater {
                model: sheet.visible ? 24 : 0
                Pill {
                    required property int index
                    width: (hours.width - (sheet.columns - 1) * Theme.space2) / sheet.columns
                    //: An hour, as in "4 pm". Letters as in Qt's QTime::toString.
                    text: root.spoken(index, 0, qsTr("h ap"))
                    chosen: sheet.hour === index
                    onClicked: sheet.hour = index
                }
            }
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            kind: AppLabel.Strong
            text: qsTr("Minutes")
        }
        Grid {
            id: pastHour
            Layout.fillWidth: true
            columns: sheet.columns
            spacing: Theme.space2
            Repeater {
                model: sheet.visible ? sheet.minutes : []
                Pill {
                    required property int modelData
                    width: (pastHour.width - (sheet.columns - 1) * Theme.space2) / sheet.columns
                    text: (modelData < 10 ? Number(0).toLocaleString(Qt.locale(), "f", 0) : "") + Number(modelData).toLocaleString(Qt.locale(), "f", 0)
                    //: %n is minutes past the hour
                    spokenName: qsTr("%n minutes past", "", modelData)
                    chosen: sheet.minute === modelData
                    onClicked: sheet.minute = modelData
                }
            }
        }
        AppButton {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            text: qsTr("Use this time")
            onClicked: {
                sheet.close()
                root.picked(Calendar.two(sheet.hour) + ":" + Calendar.two(sheet.minute))
            }
        }
    }
}
