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
    signal targetOpened(string key)
    signal tuitionOpened(string key)
    signal lessonOpened(string key)
    signal lessonAdded(string block)
    signal called(string number)
    signal historyOpened(string record)
    signal tableOpened

    title: qsTr("Learning")
    sub: learning.face.setting
    keepsList: true

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
    Card {
        visible: page.learning.face.phone !== ""
        topPadding: 0
        AppRow {
            glyph: "phone"
            //: Somebody at school or college. %1 is a name or a role
            title: page.learning.face.contact === "" ? qsTr("Call them") : qsTr("Call %1").arg(page.learning.face.contact)
            sub: page.learning.face.phone
            onClicked: page.called(page.learning.face.phone)
        }
    }
    Repeater {
        model: page.learning.tuition
        TuitionCard {
            id: block
            sessions: page.learning.sessions
            canChange: page.learning.face.canWrite
            onLessonOpened: key => page.lessonOpened(key)
            onLessonAdded: page.lessonAdded(block.key)
            onChangeOpened: page.tuitionOpened(block.key)
            onHistoryOpened: record => page.historyOpened(record)
        }
    }
    Card {
        visible: page.learning.face.dates.length > 0
        topPadding: 12
        SectionHead { text: qsTr("Next dates") }
        WayLine { items: page.learning.face.dates }
    }
    Card {
        visible: page.learning.face.readable && !page.learning.face.empty
        endsInRows: page.learning.targets.count > 0
        SectionHead {
            text: qsTr("My targets")
            action: page.learning.face.canWrite ? qsTr("Add one") : ""
            actionName: qsTr("Add a target")
            onActionClicked: page.targetOpened("")
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 6
            visible: page.learning.targets.count === 0
            kind: AppLabel.Small
            text: qsTr("What do you want to be able to do next?")
        }
        AppRow {
            visible: page.learning.face.attendance !== ""
            interactive: false
            glyph: "calendar"
            hue: 9
            title: qsTr("Lessons this month")
            sub: page.learning.face.attendance
        }
        Rule {
            visible: page.learning.face.attendance !== "" && page.learning.targets.count > 0
            inset: Theme.big ? 0 : 52
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
                    interactive: page.learning.face.canWrite
                    onClicked: page.targetOpened(target.key)
                }
            }
        }
    }
    TextLink {
        Layout.fillWidth: true
        visible: page.learning.face.canWrite && !page.learning.face.empty
        glyph: "plus"
        text: qsTr("Add lessons that are paid for")
        onClicked: page.tuitionOpened("")
    }
    WhoSeesThis {
        visible: page.learning.face.readable && audience.people.length > 0
        sharing: page.sharing
        sections: ["learning"]
        onTableOpened: page.tableOpened()
    }
}
