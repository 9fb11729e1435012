// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Shows any page of the window without the core behind it: in the running app's own frame, with invented view-models.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Theme
import Waymark.Controls
import Waymark.Shell

Item {
    id: root
    property bool dark: false
    property bool contrast: false
    property real textScale: 1
    property bool reduceMotion: false
    readonly property var names: entries.map(entry => entry.name)
    readonly property var entries: [
        { name: "specimen-today", tab: 0, first: today },
        { name: "specimen-plan", tab: 1, first: plan },
        { name: "specimen-heading", tab: 1, first: planPicked, opened: heading },
        { name: "specimen-versions", tab: 1, first: plan, opened: versions },
        { name: "specimen-people", tab: 2, first: people },
        { name: "specimen-people-empty", tab: 2, first: empty },
        { name: "specimen-learning", tab: 3, first: learning },
        { name: "specimen-controls", tab: 4, first: more, opened: controls },
        { name: "specimen-lock", tab: 0, first: lock }
    ]

    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true

    function show(name: string) {
        const entry = entries.find(entry => entry.name === name)
        frame.current = entry.tab
        frame.showFirst(entry.first)
        if (entry.opened)
            frame.open(entry.opened)
    }

    Binding { target: Theme; property: "dark"; value: root.dark }
    Binding { target: Theme; property: "contrast"; value: root.contrast }
    Binding { target: Theme; property: "textScale"; value: root.textScale }
    Binding { target: Theme; property: "reduceMotion"; value: root.reduceMotion }

    PageFrame {
        id: frame
        anchors.fill: parent
        tabs: [{ glyph: "today", text: qsTr("Today") }, { glyph: "plan", text: qsTr("Plan") }, { glyph: "people", text: qsTr("People") },
               { glyph: "learning", text: qsTr("Learning") }, { glyph: "more", text: qsTr("More") }]
    }
    Component { id: today; SpecimenToday {} }
    Component { id: plan; SpecimenPlan {} }
    Component { id: planPicked; SpecimenPlan { selected: 6 } }
    Component { id: heading; SpecimenHeading {} }
    Component { id: versions; SpecimenVersions {} }
    Component { id: people; SpecimenPeople {} }
    Component { id: empty; SpecimenEmpty {} }
    Component { id: learning; SpecimenLearning {} }
    Component { id: more; SpecimenPeople {} }
    Component { id: controls; SpecimenControls {} }
    Component { id: lock; SpecimenLock {} }
}
