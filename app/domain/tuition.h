// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <span>

#include "app/domain/dates.h"

namespace waymark::domain {

/// What became of a lesson. The numbers are stored; never reuse one.
enum class SessionState : std::uint8_t { booked = 0, done = 1, missed = 2, cancelled = 3 };

/// How the young person says it went. Stored; 0 = not said.
enum class SessionFeeling : std::uint8_t { notSaid = 0, good = 1, okay = 2, hard = 3 };

struct TuitionSession {
    int minutes = 0;
    SessionState state = SessionState::booked;
    bool charged = false;  ///< a missed or cancelled lesson that was paid for all the same
    LocalTime starts;
};

/// Minutes of a funded block. used + booked + left = funded, unless more is planned than paid for.
struct TuitionBalance {
    int funded = 0;
    int used = 0;
    int booked = 0;
    int left = 0;
    int over = 0;           ///< minutes used or booked beyond what is funded
    int awaitingWords = 0;  ///< booked lessons whose time has passed: how did it go?
};

[[nodiscard]] TuitionBalance balanceOf(int fundedMinutes, std::span<const TuitionSession> sessions, LocalTime now);

}  // namespace waymark::domain
