// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Something with a time: when, whose, what and where. The time stands over the words when the text is large.
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

Item {
    id: root
    property string when
    property string whose
    property string letters
    property int hue: 0
    property string title
    property string line
    property bool namesWhose: true
    readonly property real before: (Theme.big ? 0 : 84) + (namesWhose ? 48 : 0)

    Layout.fillWidth: true
    Layout.preferredHeight: implicitHeight
    implicitWidth: 240
    implicitHeight: Theme.big ? time.height + words.height + 20 : Math.max(58, words.height + 18, time.height + 20)

    AppLabel {
        id: time
        anchors.left: parent.left
        y: Theme.big ? 8 : words.y + 2
        width: Theme.big ? parent.width : 76
        kind: AppLabel.SmallStrong
        color: Theme.inkSoft
        text: root.when
    }
    Avatar {
        anchors { left: parent.left; leftMargin: Theme.big ? 0 : 84 }
        y: Theme.big ? words.y : (parent.height - height) / 2
        visible: root.namesWhose
        letters: root.letters
        hue: root.hue
        size: 36
    }
    Lines {
        id: words
        anchors { left: parent.left; leftMargin: root.before }
        y: Theme.big ? time.y + time.height + 2 : Math.max(9, (parent.height - height) / 2)
        width: parent.width - root.before
        title: root.title
        //: Under something that is planned. %1 is whose it is, %2 is where: "Mia. City Library"
        sub: !root.namesWhose ? root.line : (root.line === "" ? root.whose : qsTr("%1. %2").arg(root.whose).arg(root.line))
    }
}
