// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

namespace waymark::records {

// The numbers of the snapshot format (docs/formats/snapshot.md).
inline constexpr std::uint8_t kSnapshotVersion = 1;
inline constexpr unsigned kLineSuggestion = 1;

[[nodiscard]] constexpr std::uint64_t zigzag(std::int64_t value)
{
    const auto bits = static_cast<std::uint64_t>(value);
    return value < 0 ? ~(bits << 1) : bits << 1;
}
[[nodiscard]] constexpr std::int64_t unzigzag(std::uint64_t bits)
{
    return static_cast<std::int64_t>((bits & 1U) != 0 ? ~(bits >> 1) : bits >> 1);
}

}  // namespace waymark::records
