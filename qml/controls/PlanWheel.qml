// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Ten petals, one a heading, each filled from the middle by how settled it is. Mirrored languages keep the order.
// headings: ten of {title, level}; level 0 not started, 1 started, 2 nearly, 3 settled.
pragma ComponentBehavior: Bound
import QtQuick
import Waymark.Theme

Item {
    id: root
    property var headings: []
    property real size: 304
    property int selected: -1
    property string centreText: qsTr("My plan")
    readonly property real inner: size * 0.155
    readonly property real outer: size / 2 - 8
    readonly property real iconAt: outer - size * 0.088

    signal petalClicked(int index)

    implicitWidth: size
    implicitHeight: size
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Grouping
    Accessible.name: centreText

    // The petal under a point of the wheel, or -1.
    function petalAt(x: real, y: real): int {
        const dx = x - size / 2, dy = y - size / 2, away = Math.hypot(dx, dy)
        if (away < inner || away > outer + 8)
            return -1
        return Math.round(((Math.atan2(dy, dx) * 180 / Math.PI + 450) % 360) / 36) % 10
    }

    TapHandler {
        onTapped: point => {
            const index = root.petalAt(point.position.x, point.position.y)
            if (index >= 0 && index < root.headings.length)
                root.petalClicked(index)
        }
    }
    Drawing {
        anchors.fill: parent
        body: {
            let all = ""
            for (let i = 0; i < petals.count; ++i)
                all += (petals.itemAt(i) as Petal)?.body ?? ""
            return all
        }
    }
    Repeater {
        id: petals
        model: root.headings
        Petal {
            required property int index
            required property var modelData
            wheel: root
            turn: index * 36 - 90
            hue: index
            level: modelData.level
            title: modelData.title
            picked: index === root.selected
            onClicked: root.petalClicked(index)
        }
    }
    Icon {
        anchors.centerIn: parent
        visible: Theme.textScale >= 1.25
        name: "way"
        size: root.size * 0.1
        color: Theme.way
    }
    AppLabel {
        anchors.centerIn: parent
        visible: Theme.textScale < 1.25
        width: root.inner * 2 - 8
        horizontalAlignment: Text.AlignHCenter
        kind: AppLabel.Strong
        spoken: false
        font.pixelSize: Math.min(Theme.px(16), root.size * 0.053)
        text: root.centreText
    }
}
