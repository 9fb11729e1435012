// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/dot.h"

#include <charconv>

namespace waymark::records {
namespace {

template <class Number>
bool readNumber(std::string_view text, Number& number)
{
    const auto* const end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    return result.ec == std::errc{} && result.ptr == end;
}

}  // namespace

std::string Dot::toText() const
{
    if (isLocal()) {
        return "local." + std::to_string(seq);
    }
    return stream.hex() + '.' + std::to_string(seq) + '.' + std::to_string(op);
}

std::optional<Dot> Dot::fromText(std::string_view text)
{
    const auto first = text.find('.');
    if (first == std::string_view::npos) {
        return std::nullopt;
    }
    const auto rest = text.substr(first + 1);
    Dot dot;
    if (text.substr(0, first) == "local") {
        return readNumber(rest, dot.seq) ? std::optional(dot) : std::nullopt;
    }
    const auto stream = StreamId::fromHexText(text.substr(0, first));
    const auto second = rest.find('.');
    if (!stream || second == std::string_view::npos || !readNumber(rest.substr(0, second), dot.seq) ||
        !readNumber(rest.substr(second + 1), dot.op)) {
        return std::nullopt;
    }
    dot.stream = *stream;
    return dot;
}

}  // namespace waymark::records
