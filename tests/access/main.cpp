// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/access/access_history.h"
#include "tests/histories/history_suite.h"

int main(int argc, char** argv)
{
    using namespace waymark;
    const auto run = [](std::uint64_t seed) { return access::runHistory(seed).all(); };
    return tests::runSuite({"waymark-access", 5'000, access::kSituationNames, run}, argc, argv);
}
