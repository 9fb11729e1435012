// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// A page with a tab of its own.
import QtQuick

Route {
    required property string glyph
    required property string text
    place: name
}
