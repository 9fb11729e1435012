// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Shows any page of the window without the core behind it: the running app's own shell over invented view-models, and
// specimens of the controls in its frame.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Theme
import Waymark.Shell
import Waymark.ViewModels

Item {
    id: root
    required property AppViewModel app
    required property Looks looks
    required property IdleWatch idle
    readonly property alias shell: shell
    readonly property alias frame: frame
    readonly property var specimens: ({
        "specimen-today": { tab: 0, first: today }, "specimen-plan": { tab: 1, first: plan },
        "specimen-heading": { tab: 1, first: planPicked, opened: heading }, "specimen-versions": { tab: 1, first: plan, opened: versions },
        "specimen-people": { tab: 2, first: people }, "specimen-people-empty": { tab: 2, first: empty },
        "specimen-learning": { tab: 3, first: learning }, "specimen-controls": { tab: 4, first: people, opened: controls }
    })
    readonly property list<string> specimenNames: Object.keys(specimens)
    readonly property list<string> pages: shell.home.pages

    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true

    function showSpecimen(name: string) {
        const specimen = specimens[name]
        shell.visible = false
        frame.visible = true
        frame.current = specimen.tab
        frame.showFirst("", specimen.first, () => ({}), () => {})
        if (specimen.opened)
            frame.open("", specimen.opened, () => ({}), () => {})
        frame.settle()
    }
    function showShell() {
        shell.hideHelp()
        frame.clear()
        frame.visible = false
        shell.visible = true
    }

    Shell {
        id: shell
        anchors.fill: parent
        app: root.app
        looks: root.looks
        idle: root.idle
    }
    PageFrame {
        id: frame
        anchors.fill: parent
        visible: false
        tabs: shell.home.frame.tabs
    }
    Component { id: today; SpecimenToday {} }
    Component { id: plan; SpecimenPlan {} }
    Component { id: planPicked; SpecimenPlan { selected: 6 } }
    Component { id: heading; SpecimenHeading {} }
    Component { id: versions; SpecimenVersions {} }
    Component { id: people; SpecimenPeople {} }
    Component { id: empty; SpecimenEmpty {} }
    Component { id: learning; SpecimenLearning {} }
    Component { id: controls; SpecimenControls {} }
}
