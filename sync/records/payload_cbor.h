// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace waymark::records {

// The shape both directions of the payload codec share (docs/formats/payload.md).
inline constexpr std::size_t kPayloadFields = 9;
inline constexpr std::uint64_t kEra = 0;  ///< last field; another era would be another clock
inline constexpr std::size_t kMaxSeen = 256;
inline constexpr std::size_t kMaxStreams = 1024;
inline constexpr std::size_t kMaxNames = 4096;
inline constexpr std::size_t kOpFields = 4;  ///< row, column, stamp, value; then kind and names if not the usual

}  // namespace waymark::records
