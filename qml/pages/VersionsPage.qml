// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A text that two people changed: nothing is lost, and one, or both, is kept.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property VersionsViewModel versions
    required property SharingViewModel sharing
    required property string section
    readonly property string chosen: versions.face.chosen
    property bool explained: false

    signal done
    signal tableOpened

    title: versions.versions.count > 2 ? qsTr("This text has %n versions", "", versions.versions.count) : qsTr("You both changed this text")
    sub: qsTr("Nothing is lost. Pick the words you want to keep. You can change your mind later.")
    backText: versions.face.heading

    Repeater {
        model: page.versions.versions
        VersionCard {
            id: version
            required property string key
            required who
            required when
            required letters
            required hue
            required parts
            chosen: page.chosen === key
            enabled: page.versions.face.writable
            onClicked: page.versions.choose(version.key)
        }
    }
    ChoiceCard {
        visible: page.versions.face.writable
        text: page.versions.versions.count > 2 ? qsTr("Keep them all") : qsTr("Keep both")
        sub: qsTr("One under the other, each with its name")
        chosen: page.chosen === "both"
        onClicked: page.versions.choose("both")
    }
    Note {
        visible: !page.versions.face.writable
        text: qsTr("Only the person whose words these are can pick.")
    }
    TextLink {
        glyph: "question"
        text: qsTr("What do the others see?")
        onClicked: page.explained = !page.explained
    }
    AppLabel {
        Layout.fillWidth: true
        visible: page.explained
        kind: AppLabel.Small
        text: qsTr("They see the same versions until you pick. Then they see what you picked. The rest stays in What changed.")
    }
    WhoSeesThis {
        sharing: page.sharing
        sections: [page.section]
        onTableOpened: page.tableOpened()
    }
    footer: ButtonPair {
        startText: qsTr("Not now")
        endText: page.chosen === "both" ? qsTr("Keep both") : (page.versions.face.action !== "" ? page.versions.face.action : qsTr("Keep these words"))
        endEnabled: page.chosen !== "" && !page.versions.face.busy && page.versions.face.writable
        onStartClicked: page.backRequested()
        onEndClicked: {
            page.versions.keep()
            page.done()
        }
    }
}
