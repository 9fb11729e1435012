// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// When somebody may be rung: on which days, from and until. Hours of another shape are kept as they are.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls

ColumnLayout {
    id: root
    property string written          // "mo-fr 09:00-17:00"; empty: any time
    property string days             // "", "mo-fr", "mo-su", or "as" for what is written
    readonly property string value: days === "" ? "" : (days === "as" ? written : days + " " + from.text.trim() + "-" + until.text.trim())

    // Says what is missing; true when nothing is.
    function check(): bool {
        const time = /^([01][0-9]|2[0-3]):[0-5][0-9]$/
        const asked = days === "mo-fr" || days === "mo-su"
        const wrong = asked && !(time.test(from.text.trim()) && time.test(until.text.trim()) && from.text.trim() < until.text.trim())
        until.error = wrong ? qsTr("Write two times, like 09:00 and 17:00.") : ""
        return !wrong
    }

    function show(hours: string) {
        const found = /^(mo-fr|mo-su) ([^;-]*)-([^;-]*)$/.exec(hours)
        days = found ? found[1] : (hours === "" ? "" : "as")
        from.text = found ? found[2] : "09:00"
        until.text = found ? found[3] : "17:00"
    }

    Layout.fillWidth: true
    spacing: Theme.space2

    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Strong
        text: qsTr("When to ring")
    }
    Repeater {
        model: root.written !== "" && !/^(mo-fr|mo-su) [0-9:]+-[0-9:]+$/.test(root.written)
               ? [{ days: "", text: qsTr("Any time") }, { days: "mo-fr", text: qsTr("Monday to Friday") },
                  { days: "mo-su", text: qsTr("Every day") }, { days: "as", text: qsTr("As it is now") }]
               : [{ days: "", text: qsTr("Any time") }, { days: "mo-fr", text: qsTr("Monday to Friday") },
                  { days: "mo-su", text: qsTr("Every day") }]
        ChoiceCard {
            required property var modelData
            text: modelData.text
            chosen: root.days === modelData.days
            onClicked: root.days = modelData.days
        }
    }
    Field {
        id: from
        Layout.fillWidth: true
        visible: root.days === "mo-fr" || root.days === "mo-su"
        //: A time of day: from when somebody may be rung
        label: qsTr("From")
        inputMethodHints: Qt.ImhTime
    }
    Field {
        id: until
        Layout.fillWidth: true
        visible: from.visible
        //: A time of day: until when somebody may be rung
        label: qsTr("Until")
        inputMethodHints: Qt.ImhTime
        onEdited: error = ""
    }
}
