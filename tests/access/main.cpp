// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>

#include "tests/access/access_history.h"

namespace waymark::access {
namespace {

constexpr std::uint64_t kHistories = 5'000;
constexpr std::uint64_t kFullFactor = 20;
constexpr std::uint64_t kLeastPercent = 5;

struct Options {
    std::uint64_t first = 1;
    std::uint64_t count = kHistories;
    std::uint64_t shard = 0;
    std::uint64_t shards = 1;
    bool single = false;
};

bool runOne(std::uint64_t seed, std::array<std::uint64_t, kSituations>& seen)
{
    try {
        const auto situations = runHistory(seed);
        for (std::size_t i = 0; i < kSituations; ++i) {
            seen[i] += situations.had(static_cast<Situation>(i)) ? 1 : 0;
        }
        return true;
    } catch (const std::exception& what) {
        std::fprintf(stderr, "seed %llu: %s\nreplay: waymark-access --seed %llu\n",
                     static_cast<unsigned long long>(seed), what.what(), static_cast<unsigned long long>(seed));
        return false;
    }
}

int run(const Options& options)
{
    std::array<std::uint64_t, kSituations> seen{};
    std::uint64_t histories = 0;
    std::uint64_t failed = 0;
    for (auto i = options.shard; i < options.count && failed < 5; i += options.shards) {
        ++histories;
        failed += runOne(options.first + i, seen) ? 0 : 1;
    }
    bool rare = false;
    for (std::size_t i = 0; i < kSituations; ++i) {
        const auto percent = histories > 0 ? 100.0 * static_cast<double>(seen[i]) / static_cast<double>(histories) : 0;
        std::printf("%5.1f %%  %s\n", percent, std::string(kSituationNames[i]).c_str());
        rare = rare || seen[i] * 100 < histories * kLeastPercent;
    }
    std::printf("%llu histories, %llu failed\n", static_cast<unsigned long long>(histories),
                static_cast<unsigned long long>(failed));
    if (rare && !options.single && failed == 0) {
        std::fputs("a situation came up in fewer than 5 % of the histories\n", stderr);
        return 1;
    }
    return failed == 0 ? 0 : 1;
}

bool parse(int argc, char** argv, Options& options)
{
    const auto* full = std::getenv("WAYMARK_FULL");
    options.count *= full != nullptr && std::string_view(full) == "1" ? kFullFactor : 1;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view name = argv[i];
        const auto value = std::strtoull(argv[i + 1], nullptr, 10);
        if (name == "--seed") {
            options.first = value;
            options.count = 1;
            options.single = true;
        } else if (name == "--first") {
            options.first = value;
        } else if (name == "--count") {
            options.count = value;
        } else if (name == "--shard") {
            options.shard = value;
        } else if (name == "--of") {
            options.shards = value;
        } else {
            return false;
        }
    }
    return argc % 2 == 1 && options.shards > 0;
}

}  // namespace
}  // namespace waymark::access

/// waymark-access [--seed N] | [--first N] [--count N] [--shard I --of N]
int main(int argc, char** argv)
{
    waymark::access::Options options;
    if (!waymark::access::parse(argc, argv, options)) {
        std::fputs("usage: waymark-access [--seed N] | [--first N] [--count N] [--shard I --of N]\n", stderr);
        return 2;
    }
    return waymark::access::run(options);
}
