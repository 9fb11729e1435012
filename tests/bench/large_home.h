// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string_view>

#include "platform/crypto/argon2.h"

namespace waymark::bench {

inline constexpr std::size_t kRecords = 50'000;
inline constexpr std::size_t kPromises = 10'000;
inline constexpr std::string_view kSecret = "four odd words here";
/// The least there is: what a guess costs is not what is measured.
inline constexpr crypto::Argon2Cost kCost = crypto::kLeastArgon2Cost;

/// A young person's home after many years: 50,000 records, 10,000 of them promises, most of all lying in the past.
/// Aborts when it cannot be made.
void makeLargeHome(const std::filesystem::path& folder);

}  // namespace waymark::bench
