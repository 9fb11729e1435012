// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/histories/history_suite.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

namespace waymark::tests {
namespace {

constexpr std::uint64_t kFullFactor = 20;
constexpr std::uint64_t kLeastPercent = 5;

struct Options {
    std::uint64_t first = 1;
    std::uint64_t count = 0;
    std::uint64_t shard = 0;
    std::uint64_t shards = 1;
    bool single = false;
};

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

bool runOne(const HistorySuite& suite, std::uint64_t seed, std::vector<std::uint64_t>& seen)
{
    const std::string program(suite.program);
    const auto number = static_cast<unsigned long long>(seed);
    try {
        const auto had = suite.run(seed);
        for (std::size_t i = 0; i < seen.size(); ++i) {
            seen[i] += had[i] ? 1 : 0;
        }
        return true;
    } catch (const std::exception& what) {
        std::fprintf(stderr, "seed %llu: %s\nreplay: %s --seed %llu\n", number, what.what(), program.c_str(), number);
        return false;
    }
}

}  // namespace

int runSuite(const HistorySuite& suite, int argc, char** argv)
{
    Options options;
    options.count = suite.histories;
    if (!parse(argc, argv, options)) {
        std::fprintf(stderr, "usage: %s [--seed N] | [--first N] [--count N] [--shard I --of N]\n",
                     std::string(suite.program).c_str());
        return 2;
    }
    std::vector<std::uint64_t> seen(suite.situations.size());
    std::uint64_t histories = 0;
    std::uint64_t failed = 0;
    for (auto i = options.shard; i < options.count && failed < 5; i += options.shards) {
        ++histories;
        failed += runOne(suite, options.first + i, seen) ? 0 : 1;
    }
    bool rare = false;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const auto percent = histories > 0 ? 100.0 * static_cast<double>(seen[i]) / static_cast<double>(histories) : 0;
        std::printf("%5.1f %%  %s\n", percent, std::string(suite.situations[i]).c_str());
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

}  // namespace waymark::tests
