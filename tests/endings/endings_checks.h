// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/endings/situations.h"
#include "tests/simulation/world.h"

namespace waymark::endings {

/// What holds once everybody who is still in the circle has nothing left to do: the relay's table is everybody's, all
/// who read a section have the same rows of it, the relay keeps nothing past a cut, unless it `wentBack` and heard of
/// the cut again only then, and who was ended on a branch that lost is out.
void checkRest(simulation::World& world, Situations& had, bool wentBack);

/// A phone that was let in just now has every section as it was merged on the first: rebuilt is merged directly.
void checkNewcomer(simulation::World& world, std::size_t newcomer);

}  // namespace waymark::endings
