// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/histories/history_suite.h"
#include "tests/hostile/hostile_history.h"

int main(int argc, char** argv)
{
    using namespace waymark;
    const auto run = [](std::uint64_t seed) { return hostile::runHistory(seed).all(); };
    return tests::runSuite({"waymark-hostile", 3'000, hostile::kLieNames, run}, argc, argv);
}
