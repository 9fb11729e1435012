// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Help now, in the same place on every page.
import QtQuick
import Waymark.Theme

SignPill {
    text: qsTr("Help now")
    glyph: "help"
    face: Theme.sunSoft
    ink: Theme.sun
}
