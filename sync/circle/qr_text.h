// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "sync/circle/invite_code.h"

namespace waymark::circle {

/// Whether somebody means a QR text, good or not: it begins with our mark.
[[nodiscard]] bool looksLikeQr(std::string_view text);
/// code_invalid.
[[nodiscard]] Result<ParsedCode> parseQr(std::string_view text);

}  // namespace waymark::circle
