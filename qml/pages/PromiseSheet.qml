// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One promise and what can be done about it: say it is done, take that back, put it away.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.Rows
import Waymark.ViewModels

Sheet {
    id: root
    required property PromisesViewModel promises
    property RowModel rows: promises.all
    property string key
    property string who
    property string what
    property string chip
    property string chipGlyph
    property int tone: 0
    property int heading: 0
    property bool kept: false
    property bool canChange: false

    signal headingOpened(int number)
    signal historyOpened(string record)
    signal promiseOpened(string key)

    function show(wanted: string) {
        const row = Object.assign({}, rows.row(wanted))
        if (!row["key"])
            return
        key = row["key"]
        who = row["who"]
        what = row["what"]
        chip = row["chip"]
        chipGlyph = row["chipGlyph"]
        tone = row["tone"]
        heading = row["heading"]
        kept = row["kept"]
        canChange = row["canChange"]
        open()
    }

    // The same for a right click on its row.
    function actions(wanted: string): var {
        const row = Object.assign({ key: "" }, rows.row(wanted))
        if (row.key === "")
            return []
        return [
            { text: qsTr("Open"), run: () => show(row.key) },
            ...(row.canChange && !row.kept ? [{ text: qsTr("It is done"), run: () => promises.keep(row.key) }] : []),
            ...(row.canChange && row.kept ? [{ text: qsTr("It is not done after all"), run: () => promises.reopen(row.key) }] : []),
            ...(row.canChange ? [{ text: qsTr("Put it away"), run: () => promises.archive(row.key) }] : []),
            { text: qsTr("What changed"), run: () => historyOpened(row.key) },
            { text: qsTr("Copy the words"), copies: row.what }
        ]
    }

    title: qsTr("A promise")

    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Small
        text: root.who
    }
    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Heading
        heading: false
        text: root.what
    }
    Chip {
        text: root.chip
        glyph: root.chipGlyph
        tone: root.tone
    }
    Note {
        visible: !root.canChange
        text: qsTr("You can read this promise. You can't change it.")
    }
    AppButton {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        visible: root.canChange && !root.kept
        glyph: "check"
        text: qsTr("It is done")
        onClicked: {
            root.close()
            root.promises.keep(root.key)
        }
    }
    AppButton {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        visible: root.canChange && root.kept
        kind: AppButton.Secondary
        glyph: "undo"
        text: qsTr("It is not done after all")
        onClicked: {
            root.close()
            root.promises.reopen(root.key)
        }
    }
    AppButton {
        Layout.fillWidth: true
        visible: root.rows === root.promises.all   // its page is of the circle that is open
        kind: AppButton.Secondary
        glyph: "promise"
        text: root.canChange ? qsTr("See it all or change it") : qsTr("See it all")
        onClicked: {
            root.close()
            root.promiseOpened(root.key)
        }
    }
    AppButton {
        Layout.fillWidth: true
        visible: root.canChange
        kind: AppButton.Secondary
        text: qsTr("Put it away")
        onClicked: {
            root.close()
            root.promises.archive(root.key)
        }
    }
    TextLink {
        glyph: "history"
        text: qsTr("What changed")
        onClicked: {
            root.close()
            root.historyOpened(root.key)
        }
    }
    TextLink {
        visible: root.heading > 0
        glyph: "plan"
        text: qsTr("See this part of the plan")
        onClicked: {
            root.close()
            root.headingOpened(root.heading)
        }
    }
}
