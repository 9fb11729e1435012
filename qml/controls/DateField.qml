// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A day, chosen from its month.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import "calendar.js" as Calendar

PickField {
    id: root
    property string day               // 2026-10-13; empty: none
    property string today
    property bool canBeEmpty: false

    signal picked(string day)

    glyph: "calendar"
    empty: qsTr("No date yet")
    //: A full day with its year, as in "Tuesday 13 October 2027". Letters as in Qt's QDate::toString.
    value: day === "" ? "" : Calendar.asDate(day).toLocaleDateString(Qt.locale(), qsTr("dddd d MMMM yyyy"))
    onClicked: {
        grid.month = Calendar.monthOf(day !== "" ? day : today)
        sheet.open()
    }

    Sheet {
        id: sheet
        title: root.label
        MonthGrid {
            id: grid
            Layout.leftMargin: -Theme.space2
            Layout.rightMargin: -Theme.space2
            month: ""
            chosen: root.day
            today: root.today
            onMonthAsked: month => grid.month = month
            onPicked: day => {
                sheet.close()
                root.picked(day)
            }
        }
        AppButton {
            Layout.fillWidth: true
            visible: root.canBeEmpty && root.day !== ""
            kind: AppButton.Secondary
            text: qsTr("No date yet")
            onClicked: {
                sheet.close()
                root.picked("")
            }
        }
    }
}
