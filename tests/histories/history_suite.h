// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace waymark::tests {

/// A program that runs one random history for each seed.
struct HistorySuite {
    std::string_view program;
    std::uint64_t histories = 0;                          ///< in the suite; twenty times as many with WAYMARK_FULL=1
    std::span<const std::string_view> situations;         ///< what must have happened in 5 % of them
    std::function<std::vector<bool>(std::uint64_t)> run;  ///< which of these one seed had; throws what was broken
};

/// PROGRAM [--seed N] | [--first N] [--count N] [--shard I --of N]. What main() returns: 1 when a history was broken or
/// a situation too rare, 2 for bad usage.
[[nodiscard]] int runSuite(const HistorySuite& suite, int argc, char** argv);

}  // namespace waymark::tests
