// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/header_check.h"

#include <algorithm>
#include <charconv>

namespace waymark::relay {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

bool isPrintable(char c)
{
    return (c >= 0x20 && c < 0x7F) || c == '\t';
}

bool isFieldLine(std::string_view line)
{
    const auto colon = line.find(':');
    return colon != std::string_view::npos && colon > 0 && line.substr(0, colon).find_first_of(" \t") == line.npos;
}

}  // namespace

bool isPlainHeaderBlock(std::string_view block)
{
    bool isFirst = true;
    while (!block.empty()) {
        const auto end = block.find(kLineEnd);
        if (end == std::string_view::npos) {
            return false;
        }
        const auto line = block.substr(0, end);
        block.remove_prefix(end + kLineEnd.size());
        if (line.empty()) {
            return block.empty() && !isFirst;
        }
        if (!std::ranges::all_of(line, isPrintable) || (!isFirst && !isFieldLine(line))) {
            return false;
        }
        isFirst = false;
    }
    return false;
}

std::optional<std::size_t> readContentLength(std::string_view value)
{
    std::size_t length = 0;
    const auto* const end = value.data() + value.size();
    const auto [stopped, error] = std::from_chars(value.data(), end, length);
    if (value.empty() || error != std::errc{} || stopped != end || (value.size() > 1 && value.front() == '0')) {
        return std::nullopt;
    }
    return length;
}

}  // namespace waymark::relay
