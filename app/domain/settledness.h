// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <span>

#include "app/domain/promise.h"

namespace waymark::domain {

/// How far a heading of the plan has come. Four steps, not a percentage; the wheel draws them.
enum class Settledness : std::uint8_t { notStarted = 0, started = 1, nearly = 2, settled = 3 };

/// How ready someone feels. Stored; never reuse a number.
enum class Readiness : std::uint8_t { notYet = 0, withHelp = 1, canDo = 2 };

struct HeadingFacts {
    bool hasWords = false;  ///< the young person's own words
    bool hasNeeds = false;
    bool hasPlanB = false;
    bool hasReadiness = false;
    bool textHasTwoVersions = false;  ///< some text waits to be settled
};

/// The law asks each heading to say what is needed, what will be done, by whom and by when. Settled: the young person's
/// words, the needs and at least one promise are there, each promise says who and when, none is late and no text waits.
/// Promises that were let go do not count.
[[nodiscard]] Settledness settlednessOf(const HeadingFacts& facts, std::span<const Promise> promises, Date today);

}  // namespace waymark::domain
