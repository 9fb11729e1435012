// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What one young person shares with its reader: how to reach them and their school, the week, notes, the plan.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property ChildViewModel child
    required property SharingViewModel sharing
    readonly property childFace face: child.face
    readonly property int notesShown: 3

    signal planOpened
    signal learningOpened
    signal peopleOpened
    signal notesOpened
    signal noteAsked
    signal tableOpened
    signal called(string number)
    signal texted(string number)

    title: face.name
    sub: qsTr("What is shared with you")
    backText: qsTr("Back")

    // Which page a part of the circle is on; "" where it has none yet.
    function pageOf(part: string): string {
        if (part === "learning" || part === "about")
            return part
        return part === "documents" || part === "messages" ? "" : "plan"
    }
    function openPart(part: string) {
        const where = pageOf(part)
        if (where === "learning")
            learningOpened()
        else if (where === "about")
            peopleOpened()
        else
            planOpened()
    }

    Card {
        topPadding: 4
        PersonRow {
            letters: page.face.letters
            hue: page.face.hue
            //: %1 is a child's name
            title: qsTr("Reach %1").arg(page.face.name)
            sub: page.face.phone === "" ? qsTr("No number is shared with you") : ""
            interactive: false
            canCall: page.face.phone !== ""
            canText: page.face.textTo !== ""
            onCallClicked: page.called(page.face.phone)
            onTextClicked: page.texted(page.face.textTo)
        }
        Rule {
            visible: school.visible
            inset: Theme.big ? 0 : 56
        }
        PersonRow {
            id: school
            visible: page.face.schoolPhone !== ""
            glyph: "school"
            title: qsTr("Ring school")
            sub: page.face.schoolLine
            interactive: false
            canText: false
            onCallClicked: page.called(page.face.schoolPhone)
        }
    }
    Card {
        endsInRows: page.child.week.count > 0
        SectionHead {
            text: qsTr("The next seven days")
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 4
            visible: page.child.week.count === 0
            kind: AppLabel.Small
            text: qsTr("Nothing is planned that is shared with you.")
        }
        AgendaList {
            rows: page.child.week
            namesWhose: false
        }
    }
    Card {
        topPadding: 0
        AppRow {
            glyph: "cap"
            hue: 1
            title: qsTr("Lessons")
            sub: page.face.lessons
            onClicked: page.learningOpened()
        }
        Rule { inset: Theme.big ? 0 : 52 }
        AppRow {
            glyph: "people"
            hue: 0
            title: qsTr("People")
            //: %1 is a child's name
            sub: qsTr("Who is around %1, and how to reach them").arg(page.face.name)
            onClicked: page.peopleOpened()
        }
    }
    Card {
        visible: page.face.notesShared
        SectionHead {
            text: qsTr("Notes")
            //: Opens the list of all notes. %n is how many there are
            action: page.child.notes.count > page.notesShown ? qsTr("See all %n", "", page.child.notes.count) : ""
            onActionClicked: page.notesOpened()
        }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 4
            visible: page.child.notes.count === 0
            kind: AppLabel.Small
            text: qsTr("No notes yet. A line or two about the day is enough.")
        }
        NoteList {
            Layout.topMargin: Theme.space2
            notes: page.child.notes
            most: page.notesShown
        }
    }
    Card {
        endsInRows: true
        SectionHead { text: qsTr("Parts you can see") }
        Repeater {
            model: page.child.parts
            ColumnLayout {
                id: part
                required property int index
                required property string key
                required property string name
                required property string icon
                required property int access
                required property string words
                required property bool lent
                Layout.fillWidth: true
                spacing: 0
                Rule {
                    visible: part.index > 0
                    inset: Theme.big ? 0 : 52
                }
                AppRow {
                    glyph: part.icon
                    title: part.name
                    chip: part.words
                    chipTone: Chip.Way
                    chipGlyph: part.lent ? "clock" : (part.access >= 2 ? "pencil" : "eye")
                    interactive: page.pageOf(part.key) !== ""
                    minimumHeight: 52
                    onClicked: page.openPart(part.key)
                }
            }
        }
    }
    Note {
        visible: page.face.notShared > 0
        glyph: "eye-off"
        //: %n is how many parts of a young person's circle are not shared with the reader
        text: qsTr("%n parts are not shared with you.", "", page.face.notShared)
    }
    Repeater {
        model: page.face.notShared > 0 ? page.sharing.face.ended : []
        Note {
            required property string modelData
            glyph: "clock"
            text: modelData
        }
    }
    WhoSeesThis {
        sharing: page.sharing
        sections: ["about", "learning", "home"]
        onTableOpened: page.tableOpened()
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.face.canNote
        glyph: "pencil"
        text: qsTr("Write a quick note")
        onClicked: page.noteAsked()
    }
}
