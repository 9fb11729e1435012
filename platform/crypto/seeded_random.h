// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

namespace waymark::crypto {

/// For simulations only: from here on all random bytes of the process follow from the seed, so that a run can be
/// repeated byte for byte. Keys made after this protect nothing. May be called again to begin anew. One thread.
void seedRandomForSimulation(std::uint64_t seed);

}  // namespace waymark::crypto
