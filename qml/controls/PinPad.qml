// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Ten digits to press. Nothing typed is kept here: each digit goes up by signal and only the count comes back down.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Waymark.Theme

ColumnLayout {
    id: root
    property int entered: 0
    property int length: 6
    property bool tight: false
    property bool busy: false

    signal digitPressed(int digit)
    signal erasePressed

    Layout.fillWidth: true
    spacing: tight ? Theme.space4 : Theme.space5
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9) {
            root.digitPressed(event.key - Qt.Key_0)
            event.accepted = true
        } else if (event.key === Qt.Key_Backspace) {
            root.erasePressed()
            event.accepted = true
        }
    }

    Row {
        Layout.alignment: Qt.AlignHCenter
        spacing: Theme.space4
        Accessible.role: Accessible.StaticText
        //: %1 and %2 are numbers
        Accessible.name: qsTr("PIN, %1 of %2 digits entered").arg(root.entered).arg(root.length)
        Repeater {
            model: root.length
            Rectangle {
                required property int index
                width: 14
                height: 14
                radius: 7
                color: index < root.entered ? Theme.way : "transparent"
                border.width: 2
                border.color: index < root.entered ? Theme.way : Theme.edge
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 3
        columnSpacing: Theme.space3
        rowSpacing: root.tight ? Theme.space2 : 10
        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "erase"]
            Pressable {
                id: cell
                required property string modelData
                readonly property bool isDigit: modelData.length === 1
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                visible: true
                enabled: modelData !== "" && !root.busy
                focusPolicy: modelData === "" ? Qt.NoFocus : Qt.StrongFocus
                activeFocusOnTab: modelData !== ""
                implicitHeight: root.tight ? 56 : 64
                ringCorner: Theme.radiusCard
                text: isDigit ? modelData : qsTr("Erase the last digit")
                Accessible.ignored: modelData === ""
                onClicked: isDigit ? root.digitPressed(Number(modelData)) : root.erasePressed()
                background: Rectangle {
                    radius: Theme.radiusCard
                    visible: cell.isDigit || cell.down
                    color: cell.down ? Theme.waySoft : Theme.surface
                    border.width: cell.isDigit ? 1 : 0
                    border.color: Theme.line
                }
                contentItem: Item {
                    AppLabel {
                        anchors.centerIn: parent
                        visible: cell.isDigit
                        kind: AppLabel.Title
                        spoken: false
                        font.bold: false
                        font.pixelSize: Theme.pxUpTo(26, 1.5)
                        text: cell.modelData
                    }
                    Icon {
                        anchors.centerIn: parent
                        visible: !cell.isDigit && cell.modelData !== ""
                        name: cell.isDigit ? "" : cell.modelData
                        size: 28
                        color: Theme.way
                    }
                }
            }
        }
    }
}
