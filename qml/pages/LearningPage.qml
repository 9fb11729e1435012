// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Where I study, tuition used and left, and my targets.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property LearningViewModel learning
    required property SharingViewModel sharing

    signal settingOpened
    signal targetAdded
    signal historyOpened(string record)
    signal tableOpened

    title: qsTr("Learning")
    sub: learning.face.setting

    EmptyState {
        visible: page.learning.face.empty && page.learning.face.readable
        glyph: "cap"
        hue: 1
        title: qsTr("Where do you learn?")
        text: qsTr("School, college, work or a class. Add it, then your targets and lessons.")
        AppButton {
            Layout.fillWidth: true
            visible: page.learning.face.canWrite
            text: qsTr("Add where I learn")
            onClicked: page.settingOpened()
        }
    }
    EmptyState {
        visible: !page.learning.face.readable
        glyph: "eye-off"
        title: qsTr("Not shared with you")
        text: qsTr("The young person chooses who sees this part.")
    }
    Card {
        visible: !page.learning.face.empty && page.learning.face.setting !== ""
        topPadding: 0
        AppRow {
            glyph: "school"
            hue: 1
            title: page.learning.face.setting
            sub: page.learning.face.course
            interactive: page.learning.face.canWrite
            onClicked: page.settingOpened()
        }
    }
    Repeater {
        model: page.learning.tuition
        TuitionCard {
            sessions: page.learning.sessions
            onHistoryOpened: record => page.historyOpened(record)
        }
    }
    Card {
        visible: page.learning.face.readable && !page.learning.face.empty
        endsInRows: page.learning.targets.count > 0
        SectionHead {
            text: qsTr("My targets")
            action: page.learning.face.canWrite ? qsTr("Add one") : ""
            actionName: qsTr("Add a target")
            onActionClicked: page.targetAdded()
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 6
            visible: page.learning.targets.count === 0
            kind: AppLabel.Small
            text: qsTr("What do you want to be able to do next?")
        }
        Repeater {
            model: page.learning.targets
            ColumnLayout {
                id: target
                required property int index
                required property string key
                required property string title
                required property string line
                required property string icon
                required property int hue
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: target.index > 0
                    inset: Theme.big ? 0 : 52
                }
                AppRow {
                    glyph: target.icon
                    hue: target.hue
                    title: target.title
                    sub: target.line
                    interactive: page.learning.face.canWrite && target.icon !== "check"
                    onClicked: {
                        reached.key = target.key
                        reached.text = target.title
                        reached.open()
                    }
                }
            }
        }
    }
    WhoSeesThis {
        visible: page.learning.face.readable && audience.people.length > 0
        sharing: page.sharing
        sections: ["learning"]
        onTableOpened: page.tableOpened()
    }
    AppDialog {
        id: reached
        property string key
        title: qsTr("Did you do it?")
        yesText: qsTr("Yes, done")
        TextLink {
            glyph: "history"
            text: qsTr("What changed")
            onClicked: {
                reached.close()
                page.historyOpened(reached.key)
            }
        }
        onAccepted: page.learning.reachTarget(key)
    }
}
