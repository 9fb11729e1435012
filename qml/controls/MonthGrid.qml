// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The days of one month, to choose one. Where seven would not fit side by side with room for a finger, they stand in a
// list. Arrow keys go from day to day, Page Up and Page Down from month to month.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import "calendar.js" as Calendar

Item {
    id: root
    required property string month      // 2026-10
    property string chosen              // 2026-10-13
    property string today
    property var marks: ({})            // day: how many things it has
    readonly property bool listed: Theme.big || width < 7 * Theme.touch
    readonly property real cell: listed ? width : Math.floor(width / 7)
    readonly property int firstDayOfWeek: Qt.locale().firstDayOfWeek
    property string wanted              // gets the keyboard as soon as its month is there

    signal picked(string day)
    signal monthAsked(string month)

    function move(from: string, event: var) {
        const along = Theme.mirrored && !listed ? -1 : 1
        const week = listed ? 1 : 7
        const steps = { [Qt.Key_Left]: -along, [Qt.Key_Right]: along, [Qt.Key_Up]: -week, [Qt.Key_Down]: week }
        let to = ""
        if (event.key in steps)
            to = Calendar.addDays(from, steps[event.key])
        else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown)
            to = Calendar.addMonths(month, event.key === Qt.Key_PageUp ? -1 : 1) + "-01"
        event.accepted = to !== ""
        if (!event.accepted)
            return
        wanted = to
        if (Calendar.monthOf(to) === month)
            focusWanted()
        else
            monthAsked(Calendar.monthOf(to))
    }
    function focusWanted() {
        const day = days.itemAt(Calendar.dayOf(wanted) - 1)
        wanted = ""
        if (day)
            day.forceActiveFocus(Qt.TabFocusReason)
    }
    function spoken(iso: string): string {
        //: A full day with its year, as in "Tuesday 13 October 2027". Letters as in Qt's QDate::toString.
        const day = Calendar.asDate(iso).toLocaleDateString(Qt.locale(), qsTr("dddd d MMMM yyyy"))
        const count = marks[iso] ?? 0
        //: %n is how many things a day has
        const things = count > 0 ? qsTr("%n things", "", count) : ""
        return [day, iso === today ? qsTr("Today") : "", things].filter(part => part !== "").join(", ")
    }

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: parts.implicitHeight

    Column {   // not a layout: that would take the width of its days for the least it needs
        id: parts
        width: root.width
        spacing: Theme.space1

        Item {
            width: parent.width
            height: Math.max(back.height, name.height)
            RoundButton {
                id: back
                anchors.left: parent.left
                kind: RoundButton.Plain
                glyph: "back"
                text: qsTr("The month before")
                onClicked: root.monthAsked(Calendar.addMonths(root.month, -1))
            }
            AppLabel {
                id: name
                anchors { left: back.right; right: next.left; verticalCenter: back.verticalCenter }
                kind: AppLabel.Heading
                horizontalAlignment: Text.AlignHCenter
                //: A month and its year, as in "October 2026". Letters as in Qt's QDate::toString.
                text: root.month === "" ? "" : Calendar.asDate(root.month + "-01").toLocaleDateString(Qt.locale(), qsTr("MMMM yyyy"))
            }
            RoundButton {
                id: next
                anchors.right: parent.right
                kind: RoundButton.Plain
                glyph: "chevron"
                text: qsTr("The month after")
                onClicked: root.monthAsked(Calendar.addMonths(root.month, 1))
            }
        }
        Row {
            visible: !root.listed
            Repeater {
                model: 7
                AppLabel {
                    required property int index
                    width: root.cell
                    kind: AppLabel.Tiny
                    spoken: false
                    horizontalAlignment: Text.AlignHCenter
                    text: Qt.locale().standaloneDayName((root.firstDayOfWeek + index) % 7, Locale.ShortFormat)
                }
            }
        }
        Grid {
            columns: root.listed ? 1 : 7
            Repeater {
                model: root.listed || root.month === "" ? 0 : Calendar.blanks(root.month, root.firstDayOfWeek)
                Item {
                    width: root.cell
                    height: Theme.touch
                }
            }
            Repeater {
                id: days
                model: root.month === "" ? [] : Calendar.days(root.month)
                Pressable {
                    id: day
                    required property string modelData
                    readonly property string iso: modelData
                    readonly property bool isChosen: iso === root.chosen
                    readonly property bool isToday: iso === root.today
                    width: root.cell
                    height: Math.max(Theme.touch, number.height + 14)
                    ringAway: -2
                    spokenName: root.spoken(iso)
                    spokenRole: Accessible.RadioButton
                    ticks: true
                    ticked: isChosen
                    Accessible.onToggleAction: day.press()
                    Keys.onPressed: event => root.move(iso, event)
                    onClicked: root.picked(iso)
                    Component.onCompleted: {
                        if (iso === root.wanted) {
                            root.wanted = ""
                            day.forceActiveFocus(Qt.TabFocusReason)
                        }
                    }
                    Rectangle {
                        anchors.centerIn: parent
                        width: root.listed ? parent.width : 44
                        height: root.listed ? parent.height - 4 : 44
                        radius: root.listed ? Theme.radiusControl : 22
                        color: day.isChosen ? Theme.way : (day.down ? Theme.raised : "transparent")
                        border.width: day.isToday && !day.isChosen ? 2 : 0
                        border.color: Theme.sun
                    }
                    AppLabel {
                        id: number
                        x: root.listed ? Theme.space3 : 0
                        width: parent.width - 2 * x
                        y: (parent.height - height) / 2 - (dot.visible && !root.listed ? 3 : 0)
                        kind: day.isChosen || day.isToday ? AppLabel.Strong : AppLabel.Body
                        lineHeight: 1
                        spoken: false
                        color: day.isChosen ? Theme.wayInk : Theme.ink
                        horizontalAlignment: root.listed ? Text.AlignLeft : Text.AlignHCenter
                        //: A day of a list, as in "Tue 13 October". Letters as in Qt's QDate::toString.
                        text: root.listed ? Calendar.asDate(day.iso).toLocaleDateString(Qt.locale(), qsTr("ddd d MMMM"))
                                          : Number(Calendar.dayOf(day.iso)).toLocaleString(Qt.locale(), "f", 0)
                    }
                    Rectangle {
                        id: dot
                        visible: (root.marks[day.iso] ?? 0) > 0
                        x: root.listed ? (Theme.mirrored ? Theme.space3 : parent.width - width - Theme.space3) : (parent.width - width) / 2
                        y: root.listed ? (parent.height - height) / 2 : parent.height - 13
                        width: 6
                        height: 6
                        radius: 3
                        color: day.isChosen ? Theme.wayInk : Theme.way
                    }
                }
            }
        }
    }
}
