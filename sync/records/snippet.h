// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace waymark::records {

/// A piece of text around the first of the words it holds. `size` 0: none of them was seen as it was typed (an accent
/// is missing, say), and the piece is the beginning.
struct Snippet {
    std::string text;
    std::size_t begin = 0;
    std::size_t size = 0;
};

[[nodiscard]] Snippet snippetOf(std::string_view text, std::string_view words);

}  // namespace waymark::records
