// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

#include "tests/simulation/situations.h"

namespace waymark::simulation {

/// Runs one whole history: people edit, phones and network misbehave, all come together in the end and everything the
/// promises say is checked. Throws std::runtime_error with what did not hold.
Situations runHistory(std::uint64_t seed);

}  // namespace waymark::simulation
