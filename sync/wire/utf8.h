// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace waymark::wire {

/// Whether the text is well-formed UTF-8 (RFC 3629: shortest forms only, no surrogates, nothing above U+10FFFF).
[[nodiscard]] bool isUtf8(std::string_view text);

}  // namespace waymark::wire
