// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/access/access_history.h"

#include "tests/access/access_world.h"

namespace waymark::access {

Situations runHistory(std::uint64_t seed)
{
    Situations had;
    AccessWorld world(seed, had);
    simulation::Dice dice(seed ^ 0x5EED);
    for (auto left = dice.between(25, 60); left > 0; --left) {
        world.step();
    }
    world.settle();
    world.check();
    return had;
}

}  // namespace waymark::access
