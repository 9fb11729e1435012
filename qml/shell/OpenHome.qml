// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The home once it is open: its five places, and which page leads to which.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Pages
import Waymark.ViewModels
import Waymark.Shell

FocusScope {
    id: root
    required property AppViewModel app
    required property Looks looks
    readonly property alias frame: frame
    readonly property int placePlan: 1
    readonly property int placePeople: 2
    /// Every page, for the gallery, the pictures and the self-test.
    readonly property list<string> pages: ["today", "plan", "people", "learning", "more", "heading", "editor", "versions", "history",
                                           "add-promise", "promises", "person", "circle", "invite", "join", "add-person", "sync", "relay",
                                           "search", "looks", "helplines", "setting", "target"]

    signal helpClicked
    signal lockClicked

    function showPlace(index: int) {
        frame.current = index
        frame.showFirst([today, plan, people, learning, more][index], {})
    }
    function ensurePlace(index: int) {
        if (frame.current !== index || frame.trail.length > 0)
            showPlace(index)
    }
    function openHeading(number: int) {
        ensurePlace(placePlan)
        app.heading.open(String(number))
        frame.open(heading, { number: number })
    }
    function openPerson(key: string) {
        ensurePlace(placePeople)
        app.person.open(key)
        frame.open(person, {})
    }
    function openInvite(ownDevice: bool) {
        app.invite.begin(ownDevice)
        frame.openDeeper(invite, {})
    }
    function openJoin() {
        frame.openDeeper(join, {})
    }
    function openEditor(field: string) {
        app.editor.open(field)
        frame.openDeeper(editor, {})
    }
    function openVersions(field: string) {
        app.versions.open(field)
        frame.openDeeper(versions, {})
    }
    // Words on their way to a draft get there before anything is taken away.
    function leave() {
        for (let i = 0; i < frame.trail.length; ++i)
            frame.trail[i].leaving()
    }
    function clear() {
        frame.clear()
    }
    // Shows one of `pages` as if somebody had gone there.
    function go(name: string) {
        const place = pages.indexOf(name)
        if (place < 5) {
            showPlace(place)
            return
        }
        const number = Math.max(1, app.heading.face.number)
        const from = { heading: 1, editor: 1, versions: 1, history: 1, "add-promise": 1, person: 2, "add-person": 2, setting: 3, target: 3 }
        showPlace(from[name] ?? 4)
        if (["editor", "versions", "history", "add-promise"].includes(name))
            openHeading(number)
        const steps = {
            heading: () => openHeading(number), editor: () => openEditor("my_words"), versions: () => openVersions("my_words"),
            history: () => frame.openDeeper(history, {}), "add-promise": () => frame.openDeeper(addPromise, {}),
            promises: () => frame.open(promises, {}), person: () => openPerson(app.person.face.key), circle: () => frame.open(circle, {}),
            invite: () => openInvite(false), join: () => openJoin(), "add-person": () => frame.open(addPerson, {}),
            sync: () => frame.open(sync, {}), relay: () => frame.open(relay, {}), search: () => frame.open(search, {}),
            looks: () => frame.open(looksPage, {}), helplines: () => frame.open(helplines, {}),
            setting: () => frame.open(setting, {}), target: () => frame.open(setting, { target: true })
        }
        steps[name]()
    }

    PageFrame {
        id: frame
        anchors.fill: parent
        focus: true
        tabs: [{ glyph: "today", text: qsTr("Today") }, { glyph: "plan", text: qsTr("Plan") }, { glyph: "people", text: qsTr("People") },
               { glyph: "learning", text: qsTr("Learning") }, { glyph: "more", text: qsTr("More") }]
        onTabChosen: index => root.showPlace(index)
        onHelpClicked: root.helpClicked()
        onLockClicked: root.lockClicked()
    }

    Component {
        id: today
        TodayPage {
            today: root.app.today
            promises: root.app.promises
            onHeadingOpened: number => root.openHeading(number)
            onSettleOpened: heading => root.openHeading(heading)
            onPromisesOpened: frame.open(promises, {})
            onCalled: number => root.app.help.dial(number)
            onPlanOpened: root.showPlace(root.placePlan)
            onPeopleOpened: root.showPlace(root.placePeople)
            onSyncOpened: frame.open(sync, {})
        }
    }
    Component {
        id: plan
        PlanPage {
            plan: root.app.plan
            selected: frame.trail.length > 0 ? root.app.heading.face.number : 0
            onHeadingOpened: number => root.openHeading(number)
        }
    }
    Component {
        id: heading
        HeadingPage {
            property int number
            heading: root.app.heading
            promises: root.app.promises
            onEditorOpened: field => root.openEditor(field)
            onVersionsOpened: field => root.openVersions(field)
            onPromiseAdded: frame.openDeeper(addPromise, {})
            onHistoryOpened: frame.openDeeper(history, {})
            onWatchersOpened: frame.openDeeper(circle, {})
            onBackRequested: frame.back()
        }
    }
    Component {
        id: editor
        EditorPage {
            editor: root.app.editor
            headingName: root.app.heading.face.name
            onDone: frame.back()
            onBackRequested: frame.back()
        }
    }
    Component {
        id: versions
        VersionsPage {
            versions: root.app.versions
            onDone: frame.back()
            onBackRequested: frame.back()
        }
    }
    Component {
        id: history
        HistoryPage {
            heading: root.app.heading
            onBackRequested: frame.back()
        }
    }
    Component {
        id: addPromise
        AddPromisePage {
            promises: root.app.promises
            heading: root.app.heading.face.number
            headingName: root.app.heading.face.name
            onAdded: frame.back()
            onBackRequested: frame.back()
        }
    }
    Component {
        id: promises
        PromisesPage {
            promises: root.app.promises
            onHeadingOpened: number => root.openHeading(number)
            onBackRequested: frame.back()
        }
    }
    Component {
        id: people
        PeoplePage {
            people: root.app.people
            onPersonOpened: key => root.openPerson(key)
            onCircleOpened: frame.open(circle, {})
            onInviteOpened: root.openInvite(false)
            onCodeOpened: root.openJoin()
            onAddOpened: frame.open(addPerson, {})
            onHelplinesOpened: frame.open(helplines, {})
            onCalled: number => root.app.help.dial(number)
            onTexted: number => root.app.help.text(number)
        }
    }
    Component {
        id: person
        PersonPage {
            person: root.app.person
            onCalled: number => root.app.help.dial(number)
            onTexted: number => root.app.help.text(number)
            onBackRequested: frame.back()
        }
    }
    Component {
        id: addPerson
        AddPersonPage {
            people: root.app.people
            onAdded: frame.back()
            onBackRequested: frame.back()
        }
    }
    Component {
        id: circle
        CirclePage {
            circle: root.app.circle
            onPersonOpened: key => root.openPerson(key)
            onInviteOpened: ownDevice => root.openInvite(ownDevice)
            onCodeOpened: root.openJoin()
            onBackRequested: frame.back()
        }
    }
    Component {
        id: invite
        InvitePage {
            invite: root.app.invite
            onBackRequested: frame.back()
        }
    }
    Component {
        id: join
        JoinPage {
            join: root.app.join
            onDone: frame.back()
            onBackRequested: frame.back()
        }
    }
    Component {
        id: learning
        LearningPage {
            learning: root.app.learning
            onSettingOpened: frame.open(setting, {})
            onTargetAdded: frame.open(setting, { target: true })
            onWatchersOpened: frame.open(circle, {})
        }
    }
    Component {
        id: setting
        SettingPage {
            learning: root.app.learning
            onDone: frame.back()
            onBackRequested: frame.back()
        }
    }
    Component {
        id: more
        MorePage {
            more: root.app.more
            onSyncOpened: frame.open(sync, {})
            onCircleOpened: frame.open(circle, {})
            onSearchOpened: frame.open(search, {})
            onLooksOpened: frame.open(looksPage, {})
            onPromisesOpened: frame.open(promises, {})
            onHelplinesOpened: frame.open(helplines, {})
        }
    }
    Component {
        id: sync
        SyncPage {
            sync: root.app.sync
            onRelayOpened: frame.openDeeper(relay, {})
            onBackRequested: frame.back()
        }
    }
    Component {
        id: relay
        RelayPage {
            sync: root.app.sync
            onBackRequested: frame.back()
        }
    }
    Component {
        id: search
        SearchPage {
            search: root.app.search
            onResultOpened: (page, target) => {
                if (page === "heading")
                    root.openHeading(Number(target))
                else if (page === "person")
                    root.openPerson(target)
                else
                    root.showPlace(page === "today" ? 0 : 3)
            }
            onBackRequested: frame.back()
        }
    }
    Component {
        id: helplines
        HelplinesPage {
            help: root.app.help
            onBackRequested: frame.back()
        }
    }
    Component {
        id: looksPage
        LooksPage {
            looks: root.looks
            onBackRequested: frame.back()
        }
    }
}
