// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One petal of the wheel: its outline for the wheel to draw, its sign, and the press on it.
import QtQuick
import Waymark.Theme

Item {
    id: root
    required property Item wheel   // the PlanWheel it is part of
    property real turn: 0          // degrees from 3 o'clock
    property int hue: 0
    property int level: 0
    property string title
    property bool picked: false
    readonly property real inner: wheel ? wheel.width * 0.155 : 0
    readonly property real outer: wheel ? Math.max(1, wheel.width / 2 - 8) : 1
    readonly property real iconAt: outer - (wheel ? wheel.width * 0.088 : 0)
    readonly property real reach: [0, 0.32, 0.56, 1][level]
    readonly property real edge: reach === 0 ? 0 : (inner + (outer - inner) * reach) / (outer + 1)
    readonly property color rest: reach >= 1 ? Theme.hue(hue) : Theme.tint(hue)
    readonly property color fill: reach > 0 ? Theme.hue(hue) : Theme.tint(hue)
    readonly property real slide: picked ? 6 : 0
    readonly property real across: Math.cos(turn * Math.PI / 180)
    readonly property real along: Math.sin(turn * Math.PI / 180)

    signal clicked

    x: wheel ? wheel.width / 2 + slide * across : 0
    y: wheel ? wheel.height / 2 + slide * along : 0

    // The petal, as SVG round the middle of the wheel: what is settled filled, the rest tinted, by a gradient of hard stops.
    readonly property string body: wheel && wheel.width > 0 ? drawn() : ""

    function drawn(): string {
        const shade = `p${hue}`
        const half = Math.PI / 10
        const shift = 3 / Math.sin(half)      // straight sides stay 6 from the next petal's
        const k = outer * Math.sin(half) * 0.86
        const near = inner - shift, far = outer - shift - k
        const nx = shift + near * Math.cos(half), ny = near * Math.sin(half)
        const fx = shift + far * Math.cos(half), fy = far * Math.sin(half)
        const path = `M${nx} ${-ny}L${fx} ${-fy}C${fx + k * 0.82} ${-fy - k * 0.27} ${outer} ${-k * 0.62} ${outer} 0`
                   + `C${outer} ${k * 0.62} ${fx + k * 0.82} ${fy + k * 0.27} ${fx} ${fy}L${nx} ${ny}Q${nx - 5} 0 ${nx} ${-ny}z`
        const from = Math.min(0.998, Math.max(0.001, edge - 0.003)), to = Math.min(0.999, Math.max(0.002, edge))
        return `<radialGradient id="${shade}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="${outer + 1}">`
             + `<stop offset="0" stop-color="${fill}"/><stop offset="${from}" stop-color="${fill}"/>`
             + `<stop offset="${to}" stop-color="${rest}"/><stop offset="1" stop-color="${rest}"/></radialGradient>`
             + `<g transform="translate(${x} ${y}) rotate(${turn})"><path fill="url(#${shade})" stroke="${Theme.hue(hue)}" `
             + `stroke-width="${picked ? 3 : 1.75}" stroke-linejoin="round" d="${path}"/></g>`
    }

    Icon {
        x: root.iconAt * root.across - size / 2
        y: root.iconAt * root.along - size / 2
        size: Math.max(18, (root.wheel ? root.wheel.width : 0) * 0.074)
        name: Theme.headingGlyphs[root.hue]
        color: root.reach >= 1 ? Theme.hueInk : Theme.hue(root.hue)
    }
    Pressable {
        x: root.iconAt * root.across - width / 2
        y: root.iconAt * root.along - height / 2
        width: Theme.touch
        height: Theme.touch
        ringCorner: 24
        ringAway: -4
        //: %1 is a heading of the plan, %2 how settled it is
        spokenName: qsTr("%1, %2").arg(root.title)
                                  .arg([qsTr("not started"), qsTr("started"), qsTr("nearly settled"), qsTr("settled")][root.level])
        onClicked: root.clicked()
    }
}
