// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Sun, three hills and a way that runs out onto the page: the top of Welcome and Lock. Stretched to its box.
import QtQuick
import Waymark.Theme

Item {
    id: root
    clip: true

    // "C .1 .2 …" in parts of the box, as a path in pixels.
    function sized(parts: string): string {
        let across = true
        return parts.split(" ").map(part => {
            if (isNaN(part))
                return part
            const pixels = part * (across ? width : height)
            across = !across
            return pixels
        }).join(" ")
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.sky
    }
    Rectangle {
        x: root.width * 0.55 - width / 2
        y: root.height * 0.3
        width: Math.min(root.height * 0.3, 110)
        height: width
        radius: width / 2
        color: Theme.sunDisc
    }
    Drawing {
        anchors.fill: parent
        body: `<path fill="${Theme.hillFar}" d="${root.sized("M 0 .62 C .18 .38 .36 .40 .52 .54 S .86 .42 1 .5 L 1 1 L 0 1 z")}"/>`
            + `<path fill="${Theme.hillMiddle}" d="${root.sized("M 0 .74 C .2 .68 .34 .56 .58 .62 S .9 .7 1 .6 L 1 1 L 0 1 z")}"/>`
            + `<path fill="${Theme.paper}" d="${root.sized("M .535 .8 C .5 .71 .425 .68 .468 .6065 L .477 .6055 C .452 .67 .545 .7 .575 .8 z")}"/>`
            + `<path fill="${Theme.hillNear}" d="${root.sized("M 0 .84 C .24 .72 .5 .74 .68 .8 S .92 .86 1 .8 L 1 1 L 0 1 z")}"/>`
            + `<path fill="${Theme.paper}" d="${root.sized("M .3 1 C .34 .9 .6 .9 .548 .765 L .572 .7695 C .66 .9 .47 .92 .47 1 z")}"/>`
    }
}
