// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A QR code drawn from its modules: side * side of "1" and "0", row by row. Always dark on white, with its quiet edge.
import QtQuick
import Waymark.Theme

Rectangle {
    id: root
    property int side: 0
    property string modules
    property string spokenName: qsTr("QR code")
    readonly property int unit: Math.max(1, Math.floor(Math.min(width, height) / (side + 8)))
    readonly property real inset: (Math.min(width, height) - unit * side) / 2

    implicitWidth: 240
    implicitHeight: width
    radius: Theme.radiusControl
    color: "#FFFFFF"
    Accessible.role: Accessible.Graphic
    Accessible.name: spokenName

    function drawn(): string {
        let path = ""
        for (let y = 0; y < side; ++y) {
            for (let x = 0; x < side; ++x) {
                const from = x
                while (x < side && modules.charAt(y * side + x) === "1")
                    ++x
                if (x > from)
                    path += `M${from * unit} ${y * unit}h${(x - from) * unit}v${unit}h${(from - x) * unit}z`
            }
        }
        return path
    }

    Drawing {
        x: Math.round(root.inset)
        y: Math.round(root.inset)
        width: root.unit * root.side
        height: width
        visible: root.side > 0 && root.modules.length === root.side * root.side
        body: visible ? `<path fill="#000000" d="${root.drawn()}"/>` : ""
    }
}
