// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/endings/endings_history.h"
#include "tests/histories/history_suite.h"

int main(int argc, char** argv)
{
    using namespace waymark;
    const auto run = [](std::uint64_t seed) { return endings::runHistory(seed).all(); };
    return tests::runSuite({"waymark-endings", 1'000, endings::kSituationNames, run}, argc, argv);
}
