// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// One drawn sign of assets/icons. It is never the only sign, so it has no spoken name.
import Waymark.Theme

Sign {
    color: Theme.ink
}
