// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

#include "tests/hostile/lies.h"

namespace waymark::hostile {

/// One history out of that seed: people write while their relay lies to them, then it is honest. Throws what was
/// broken: words that nobody wrote were shown, something a phone had is gone, a lie was missed, or not all became well.
[[nodiscard]] Lies runHistory(std::uint64_t seed);

}  // namespace waymark::hostile
