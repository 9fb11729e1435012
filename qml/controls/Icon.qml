// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One drawn sign of assets/icons: 24 grid, 2 stroke, round ends. It is never the only sign, so it has no spoken name.
import QtQuick
import QtQuick.Shapes
import Waymark.Theme
import "icon_paths.js" as Paths

Item {
    id: root
    property string name
    property color color: Theme.ink
    property real size: 24
    property real stroke: size < 18 ? 2.5 : 2
    readonly property bool directional: name === "back" || name === "chevron" || name === "send"

    implicitWidth: size
    implicitHeight: size

    Shape {
        width: 24
        height: 24
        transform: [
            Scale { origin.x: 12; xScale: root.directional && Theme.mirrored ? -1 : 1 },
            Scale { xScale: root.size / 24; yScale: root.size / 24 }
        ]
        ShapePath {
            strokeColor: root.color
            strokeWidth: root.stroke
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: Paths.paths[root.name] ?? "" }
        }
    }
}
