// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Opens one part to one person, to read or to write, after saying in words what they will see.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

Sheet {
    id: root
    required property SharingViewModel sharing
    property string section
    property string person
    property string personName
    property int now: 0          // what they may do already
    property int wanted: 1
    readonly property bool full: now >= 2

    function show(key: string, name: string, who: string, whoName: string, level: int) {
        section = key
        title = name
        person = who
        personName = whoName
        now = level
        wanted = Math.min(2, level + 1)
        sharing.look(key)
        open()
    }

    AppLabel {
        Layout.fillWidth: true
        kind: AppLabel.Small
        text: root.full ? qsTr("%1 can read and write here.").arg(root.personName)
                        //: %1 is a person's name
                        : (root.now === 1 ? qsTr("%1 can read here. You can let them write too.").arg(root.personName)
                                          : qsTr("%1 cannot see this now.").arg(root.personName))
    }
    Repeater {
        model: [{ level: 1, words: qsTr("Can read"), line: qsTr("They see it and cannot change it.") },
                { level: 2, words: qsTr("Can read and write"), line: qsTr("They can add and change. Your own words stay yours.") }]
        ChoiceCard {
            id: choice
            required property var modelData
            visible: modelData.level > root.now
            text: modelData.words
            sub: modelData.line
            chosen: root.wanted === modelData.level
            onClicked: root.wanted = choice.modelData.level
        }
    }
    Card {
        visible: !root.full && root.sharing.face.previewOf === root.section
        SectionHead {
            //: %1 is a person's name. A list follows
            text: root.now === 0 ? qsTr("%1 will see").arg(root.personName) : qsTr("%1 sees").arg(root.personName)
        }
        Repeater {
            model: root.sharing.face.preview
            Note {
                required property string modelData
                Layout.topMargin: 6
                glyph: "eye"
                text: modelData
            }
        }
    }
    Note {
        glyph: "warning"
        text: root.full ? qsTr("Taking it back is not in this version yet.")
                        : qsTr("Once it is open you cannot take it back in this version. That comes later, and what they have read by then they keep.")
    }
    AppButton {
        Layout.fillWidth: true
        visible: !root.full
        glyph: root.wanted === 2 ? "pencil" : "eye"
        //: %1 is a person's name
        text: root.wanted === 2 ? qsTr("Let %1 read and write").arg(root.personName) : qsTr("Let %1 read").arg(root.personName)
        onClicked: {
            root.close()
            root.sharing.grant(root.section, root.person, root.wanted)
        }
    }
}
