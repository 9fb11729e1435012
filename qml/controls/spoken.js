// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
.pragma library

// The parts that say something, in their order, each once: the spoken name of a row.
function list() {
    const said = []
    for (const part of arguments) {
        if (part !== undefined && part !== "" && !said.includes(part))
            said.push(part)
    }
    return said.join(", ")
}
