// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// What was put away, and what was erased and can still be taken back.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme
import Waymark.Controls
import Waymark.ViewModels

AppPage {
    id: page
    required property BinViewModel bin
    readonly property bool empty: bin.putAway.count === 0 && bin.erased.count === 0

    signal eraseNowOpened(string record)

    title: qsTr("Bin")
    sub: empty ? "" : qsTr("Nothing here is lost. Put it back, or erase it for good.")
    backText: qsTr("More")

    Component.onDestruction: page.bin.close()

    EmptyState {
        visible: page.empty
        glyph: "erase"
        title: qsTr("The bin is empty")
        text: qsTr("What is put away waits here, with who did it and when.")
    }
    Note {
        visible: page.bin.face.waiting !== ""
        glyph: "cloud-off"
        text: page.bin.face.waiting
    }
    Card {
        visible: page.bin.face.burst !== ""
        SectionHead { text: qsTr("Is this right?") }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 4
            Layout.bottomMargin: Theme.space3
            text: page.bin.face.burst
        }
        AppButton {
            Layout.fillWidth: true
            glyph: "undo"
            text: qsTr("Put all back")
            onClicked: page.bin.putAllBack()
        }
    }
    Card {
        visible: page.bin.putAway.count > 0
        endsInRows: true
        SectionHead { text: qsTr("Put away") }
        BinList {
            rows: page.bin.putAway
            backWords: qsTr("Put back")
            onBack: key => page.bin.putBack(key)
            onEraseNowAsked: record => page.eraseNowOpened(record)
            onEraseAsked: (key, title) => {
                sure.key = key
                sure.what = title
                sure.open()
            }
        }
    }
    Card {
        visible: page.bin.erased.count > 0
        endsInRows: true
        SectionHead { text: qsTr("Erased") }
        AppLabel {
            Layout.fillWidth: true
            Layout.topMargin: 2
            kind: AppLabel.Small
            text: qsTr("Only you see these. After 30 days they are gone from this phone too.")
        }
        BinList {
            rows: page.bin.erased
            backWords: qsTr("Take back")
            onBack: key => page.bin.takeBack(key)
            onEraseNowAsked: record => page.eraseNowOpened(record)
        }
    }
    AppDialog {
        id: sure
        property string key
        property string what
        title: qsTr("Erase it for good?")
        //: %1 is what will be erased: "Ring the college"
        text: qsTr("\u201c%1\u201d and all its history go from every phone when they are next online.").arg(what)
        yesText: qsTr("Erase")
        erases: true
        onAccepted: page.bin.erase(key)
    }
}
