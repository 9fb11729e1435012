// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace waymark::domain {

/// The first letter of a name as it stands (UTF-8), or "?" for an empty one.
[[nodiscard]] std::string initialOf(std::string_view name);

/// One of the ten hues, the same on every phone for the same id. Used when nobody chose one.
[[nodiscard]] int hueOf(std::string_view id);

}  // namespace waymark::domain
