// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What one person may do with one part: nothing, read, or read and write, for good or until a day. What that means is
// said before it is done, and of what is taken back also what cannot be.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property AccessViewModel access
    readonly property accessFace face: access.face
    readonly property string asRead: face.part + " " + face.person + " " + face.level + " " + face.until
    property int wanted: -1
    property string day                   // the last one; empty: for good
    readonly property bool changes: wanted >= 0 && access.changes(wanted, day)
    readonly property bool takes: changes && access.takes(wanted, day)
    readonly property var ending: wanted > 0 && day !== "" ?
        //: %1 is a day: "Sunday 18 October"
        [{ glyph: "clock", text: qsTr("Until the end of %1. Then it ends by itself.").arg(access.dayWords(day)) }] : []
    // What is taken back is taken back only with the words about it in sight.
    readonly property Item lastWords: wanted === 0 ? forGood : happens
    readonly property string about: asRead + " " + wanted + " " + day
    readonly property real wordsEnd: lastWords.visible && lastWords.y > 0 ? lastWords.y + lastWords.height : Infinity
    property string readAbout             // kept: a higher button would put the words out of sight again
    readonly property bool toRead: takes && readAbout !== about
    readonly property bool dayOver: wanted > 0 && day !== "" && day < face.today

    signal done

    title: face.partName
    //: Who somebody is: "Tom, Maths tutor"
    sub: face.part === "" ? "" : qsTr("%1, %2").arg(face.name).arg(face.role)
    glyph: face.icon
    backText: qsTr("Who sees what")
    // What another phone changes meanwhile is shown, and chosen from anew.
    onAsReadChanged: begin()
    Component.onCompleted: begin()

    function begin() {
        wanted = face.level
        day = face.until
    }
    onWordsEndChanged: settle.restart()
    onContentYChanged: settle.restart()
    onAboutChanged: settle.restart()
    onHeightChanged: settle.restart()

    function noteRead() {
        if (takes && wordsEnd <= contentY + flickable.height)
            readAbout = about
    }
    function readOn() {
        const end = flickable.contentHeight - flickable.height
        const next = happens.y > contentY + Theme.space5 ? happens.y - Theme.space2 : contentY + flickable.height - Theme.space6
        contentY = Math.max(0, Math.min(end, next))
    }
    function whatHappens(): var {
        const all = [
            //: %1 is a person's name
            { when: wanted === 0, glyph: "eye-off", text: qsTr("%1's phone puts this part away when it is next online.").arg(face.name) },
            //: %1 is a person's name
            { when: wanted > 0 && wanted < face.level, glyph: "eye", text: qsTr("%1 can still read it, and change nothing more.").arg(face.name) },
            { when: wanted < face.level, glyph: "key", text: qsTr("This part gets a new key. Only those who may still read it get that key.") },
            //: %1 is a person's name
            { when: true, glyph: "pencil", text: qsTr("What %1 wrote here stays with you, and on %1's phone.").arg(face.name) }]
        return Array.from(all).filter(one => one.when).concat(ending)
    }

    Timer {   // once the page is laid out
        id: settle
        interval: 0
        onTriggered: page.noteRead()
    }
    Card {
        visible: page.face.part !== ""
        topPadding: 0
        AppRow {
            interactive: false
            letters: page.face.letters
            hue: page.face.hue
            title: qsTr("Now")
            sub: page.face.nowWords
        }
    }
    Note {
        visible: page.face.waits
        glyph: "letter"
        text: qsTr("This waits for the next sync. Then it counts.")
    }
    Note {
        visible: page.face.part !== "" && !page.face.mine
        glyph: "lock"
        //: %1 is a person's name
        text: qsTr("Only %1 can change this.").arg(page.face.owner)
    }
    Repeater {
        model: page.face.mine ? [{ words: qsTr("Cannot see it"), line: "" },
                                 { words: qsTr("Can read"), line: qsTr("They see it and cannot change it.") },
                                 { words: qsTr("Can read and write"), line: qsTr("They can add and change. Your own words stay yours.") }] : []
        ChoiceCard {
            id: choice
            required property int index
            required property var modelData
            text: modelData.words
            sub: modelData.line
            chosen: page.wanted === choice.index
            onClicked: page.wanted = choice.index
        }
    }
    AccessTime {
        visible: page.face.mine && page.wanted > 0
        day: page.day
        today: page.face.today
        onPicked: day => page.day = day
    }
    AppLabel {
        Layout.fillWidth: true
        visible: page.dayOver
        kind: AppLabel.SmallStrong
        color: Theme.care
        text: qsTr("That day is over. Pick one that is still to come.")
        Accessible.role: Accessible.Alert
    }
    SaidCard {
        //: %1 is a person's name. A list follows
        title: qsTr("%1 will see").arg(page.face.name)
        lines: !page.changes || page.takes ? [] : Array.from(page.face.preview).map(line => ({ glyph: "eye", text: line })).concat(page.ending)
    }
    SaidCard {
        id: happens
        title: qsTr("What happens")
        lines: page.takes ? page.whatHappens() : []
    }
    SaidCard {
        id: forGood
        title: qsTr("What can't be undone")
        lines: !page.takes || page.wanted > 0 ? [] : [
            //: %1 is a person's name
            { glyph: "warning", text: qsTr("What %1 has read, or took a picture of, can't be unseen.").arg(page.face.name) },
            //: %1 is a person's name
            { glyph: "info", text: qsTr("%1 can see that it is gone. You can give it again at any time.").arg(page.face.name) }]
    }
    Note {
        visible: page.changes && !page.face.online
        glyph: "cloud-off"
        text: qsTr("This phone is offline. It is done when you are next online, and waits until then.")
    }
    footer: AppButton {
        Layout.fillWidth: true
        visible: page.changes
        kind: page.toRead ? AppButton.Secondary : AppButton.Primary
        glyph: page.toRead ? "down" : (page.takes ? "" : (page.wanted === 2 ? "pencil" : "eye"))
        text: {
            if (page.toRead)
                return qsTr("Read what happens")
            if (page.wanted === 0)
                //: %1 is a person's name
                return qsTr("Take it back from %1").arg(page.face.name)
            if (page.wanted < page.face.level)
                //: %1 is a person's name
                return qsTr("Let %1 only read").arg(page.face.name)
            if (page.wanted === page.face.level)
                return page.day === "" ? qsTr("Share it for good") : qsTr("Share it until that day")
            //: %1 is a person's name
            return page.wanted === 2 ? qsTr("Let %1 read and write").arg(page.face.name) : qsTr("Let %1 read").arg(page.face.name)
        }
        onClicked: {
            if (page.toRead) {
                page.readOn()
                return
            }
            page.access.allow(page.wanted, page.day)
            page.done()
        }
    }
}
