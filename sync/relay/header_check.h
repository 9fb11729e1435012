// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace waymark::relay {

/// Whether a header block (request line to the empty line, both included) has one meaning only, before any parser with
/// leniencies sees it: CRLF line ends, no folded lines, no control bytes, no blanks before a colon.
[[nodiscard]] bool isPlainHeaderBlock(std::string_view block);

/// A Content-Length in its one spelling.
[[nodiscard]] std::optional<std::size_t> readContentLength(std::string_view value);

}  // namespace waymark::relay
