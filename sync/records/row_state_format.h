// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

namespace waymark::records {

// The numbers of the row state format (docs/formats/records.md).
inline constexpr std::uint8_t kRowStateVersion = 1;

// Row flags
inline constexpr unsigned kMade = 1;
inline constexpr unsigned kOwnerErased = 2;
inline constexpr unsigned kHasErasures = 4;
inline constexpr unsigned kHasLater = 8;
// Stream flags
inline constexpr unsigned kSeen = 1;
inline constexpr unsigned kCountedIsSeen = 2;
inline constexpr unsigned kCounted = 4;
inline constexpr unsigned kArchived = 8;
// Cell flags
inline constexpr unsigned kAnswered = 1;
inline constexpr unsigned kGone = 2;
inline constexpr unsigned kSuggestions = 4;
// Entry flags
inline constexpr unsigned kRemoval = 1;
inline constexpr unsigned kHeight = 2;
// Later flags
inline constexpr unsigned kIsOwner = 1;

}  // namespace waymark::records
