// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Makes pages in parts, between the frames, so that the window answers meanwhile. What is made lies out of sight, as
// wide and high as it will be, until it is whole.
import QtQuick

Item {
    id: root
    property var coming: []     // [{name, page, prepare, size, made, begun, incubator}], one made after the other
    readonly property bool busy: coming.length > 0

    // `prepare` gives what the page starts with, asked for when its turn comes; `size` is the item it will fill; `made` is told when it is whole, and gives it its place. Nothing is asked
    // for twice: a second tap on the way says the same.
    function make(name: string, page: var, prepare: var, size: Item, made: var) {
        if (busy && name !== "" && coming[coming.length - 1].name === name)
            return
        coming.push({ name: name, page: page, prepare: prepare, size: size, made: made, begun: false, incubator: null })
        comingChanged()
        begin()
    }
    // What was asked for is there when this returns.
    function settle() {
        while (busy)
            coming[0].incubator.forceCompletion()
    }
    // What was asked for is not wanted any more.
    function forget() {
        const dropped = coming
        coming = []
        if (dropped.length === 0)
            return
        dropped[0].incubator.forceCompletion()
        dropped[0].incubator.object.destroy()
    }
    function begin() {
        const job = coming[0]
        if (!job || job.begun)
            return
        job.begun = true
        slot.width = Qt.binding(() => job.size.width)
        slot.height = Qt.binding(() => job.size.height)
        job.incubator = job.page.incubateObject(slot, job.prepare() ?? {}, Qt.Asynchronous)
        if (job.incubator.status === Component.Loading)
            job.incubator.onStatusChanged = () => root.end(job)
        else
            end(job)
    }
    function end(job: var) {
        if (coming[0] !== job)
            return      // forgotten meanwhile
        coming = coming.slice(1)
        job.made(job.incubator.object)
        begin()     // unless what was told has asked for more, and begun
    }

    z: -1
    opacity: 0
    enabled: false
    Item {
        id: slot
        onChildrenChanged: {
            for (let i = 0; i < children.length; ++i)
                children[i].anchors.fill = slot
        }
    }
}
