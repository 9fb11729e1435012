// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstdint>
#include <fstream>
#include <string>

namespace waymark::tests {

using Inverted = std::array<std::uint8_t, 32>;

/// True when the 32 bytes whose complement is `inverted` lie at `at`. The complement, so that looking leaves no copy.
__attribute__((no_sanitize("address", "undefined"))) inline bool liesAt(const volatile std::uint8_t* at,
                                                                        const Inverted& inverted)
{
    for (std::size_t i = 0; i < inverted.size(); ++i) {
        if (at[i] != static_cast<std::uint8_t>(~inverted[i])) {
            return false;
        }
    }
    return true;
}

/// How often a key lies in this process's writable memory, the locked arena and the stack included.
__attribute__((no_sanitize("address", "undefined"))) inline int countInMemory(const Inverted& inverted)
{
    constexpr std::uintptr_t kMost = std::uintptr_t{1} << 30;  // a sanitizer's shadow is terabytes
    std::ifstream maps("/proc/self/maps");
    std::string line;
    int found = 0;
    while (std::getline(maps, line)) {
        std::size_t dash = 0;
        const auto from = std::stoull(line, &dash, 16);
        const auto to = std::stoull(line.substr(dash + 1), nullptr, 16);
        const auto rights = line.substr(line.find(' ') + 1, 2);
        if (rights != "rw" || to - from > kMost) {
            continue;
        }
        for (auto at = from; at + inverted.size() <= to; ++at) {
            found += liesAt(reinterpret_cast<const volatile std::uint8_t*>(at), inverted) ? 1 : 0;
        }
    }
    return found;
}

}  // namespace waymark::tests
