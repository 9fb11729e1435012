// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/names.h"

namespace waymark::domain {

std::string initialOf(std::string_view name)
{
    const auto start = name.find_first_not_of(" \t\n");
    if (start == std::string_view::npos) {
        return "?";
    }
    std::size_t length = 1;
    while (start + length < name.size() && (static_cast<unsigned char>(name[start + length]) & 0xC0U) == 0x80U) {
        ++length;
    }
    return std::string(name.substr(start, length));
}

int hueOfMember(std::uint32_t number)
{
    constexpr std::uint32_t kOwner = 7;
    constexpr std::uint32_t kStep = 3;
    return static_cast<int>((kOwner + kStep * (number + 9) % 10) % 10);
}

int hueOf(std::string_view id)
{
    // FNV-1a: any fixed spread will do, it only has to be the same on every phone.
    std::uint32_t hash = 2166136261U;
    for (const char letter : id) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
    }
    return static_cast<int>(hash % 10U);
}

}  // namespace waymark::domain
