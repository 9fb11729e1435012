// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/histories/history_suite.h"
#include "tests/simulation/history.h"

int main(int argc, char** argv)
{
    using namespace waymark;
    const auto run = [](std::uint64_t seed) { return simulation::runHistory(seed).all(); };
    return tests::runSuite({"waymark-simulation", 5'200, simulation::kSituationNames, run}, argc, argv);
}
