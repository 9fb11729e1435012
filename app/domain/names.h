// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace waymark::domain {

/// The first letter of a name as it stands (UTF-8), or "?" for an empty one.
[[nodiscard]] std::string initialOf(std::string_view name);

/// The hue of a circle's n-th member when nobody chose one: the first ten members all differ.
[[nodiscard]] int hueOfMember(std::uint32_t number);

/// One of the ten hues, the same on every phone for the same id. Used when nobody chose one.
[[nodiscard]] int hueOf(std::string_view id);

}  // namespace waymark::domain
