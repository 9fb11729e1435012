// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

#include "tests/endings/situations.h"

namespace waymark::endings {

/// One history out of that seed, checked at its end. Throws what was broken.
[[nodiscard]] Situations runHistory(std::uint64_t seed);

}  // namespace waymark::endings
