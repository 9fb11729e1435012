// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace waymark {

/// The 2,048 words of printed recovery words, joining codes and check words: 11 bits each, alphabetical, 4 to 8 small
/// letters, no two alike in their first four, none that would hurt to be handed. Fixed for ever: codes printed with one
/// build are read by every later one.
inline constexpr std::uint32_t kWordCount = 2048;
inline constexpr unsigned kWordBits = 11;

/// Static storage. Only the low 11 bits of `index` count.
[[nodiscard]] std::string_view wordAt(std::uint32_t index);

/// Any case; the first four letters are enough. nullopt for anything else.
[[nodiscard]] std::optional<std::uint32_t> indexOf(std::string_view word);

}  // namespace waymark
