// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace waymark::domain {

/// Whether every word that was typed begins some word of the text, whatever its capitals and (Latin) accents, as the
/// index of records finds them. False when no word was typed.
[[nodiscard]] bool holdsTyped(std::string_view text, std::string_view typed);

}  // namespace waymark::domain
