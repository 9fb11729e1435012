// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>

namespace waymark::fuzz {

std::vector<Target>& targets()
{
    static std::vector<Target> all;
    return all;
}

bool addTarget(std::string_view name, Check check)
{
    targets().push_back({name, check});
    return true;
}

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

}  // namespace waymark::fuzz
