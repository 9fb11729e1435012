// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace waymark::records {

/// Text with everything that does not make words (punctuation of any script we meet, controls) turned into spaces.
/// The index and the query both pass through it, so a token of one is a token of the other.
[[nodiscard]] std::string spaced(std::string_view text);

/// The FTS5 query for what was typed: all words, the last as a beginning. Empty when there is no word.
[[nodiscard]] std::string matchExpression(std::string_view typed);

}  // namespace waymark::records
