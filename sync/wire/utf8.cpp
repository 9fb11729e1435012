// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/utf8.h"

#include <cstddef>
#include <cstdint>

namespace waymark::wire {
namespace {

/// What may follow a lead byte: how many more bytes, and the range of the first of them.
struct Follow {
    std::size_t count = 0;
    std::uint8_t low = 0x80;
    std::uint8_t high = 0xBF;
};

/// count 0 means that the byte cannot begin a character of several bytes.
Follow followOf(std::uint8_t lead)
{
    if (lead >= 0xC2 && lead <= 0xDF) {
        return {1};
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return {2, static_cast<std::uint8_t>(lead == 0xE0 ? 0xA0 : 0x80),
                static_cast<std::uint8_t>(lead == 0xED ? 0x9F : 0xBF)};
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        return {3, static_cast<std::uint8_t>(lead == 0xF0 ? 0x90 : 0x80),
                static_cast<std::uint8_t>(lead == 0xF4 ? 0x8F : 0xBF)};
    }
    return {};
}

}  // namespace

bool isUtf8(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const auto lead = static_cast<std::uint8_t>(text[at]);
        ++at;
        if (lead < 0x80) {
            continue;
        }
        auto follow = followOf(lead);
        if (follow.count == 0 || follow.count > text.size() - at) {
            return false;
        }
        for (; follow.count > 0; --follow.count, ++at) {
            const auto byte = static_cast<std::uint8_t>(text[at]);
            if (byte < follow.low || byte > follow.high) {
                return false;
            }
            follow.low = 0x80;
            follow.high = 0xBF;
        }
    }
    return true;
}

}  // namespace waymark::wire
