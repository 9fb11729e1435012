// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "app/domain/dates.h"

namespace waymark::domain {

/// What its people have said about a promise. The numbers are stored; never reuse one.
enum class PromiseState : std::uint8_t { open = 0, kept = 1, letGo = 2 };

/// How a promise stands on a day.
enum class PromiseStanding : std::uint8_t { noDate, due, dueToday, late, kept, letGo };

struct Promise {
    std::string id;
    PromiseState state = PromiseState::open;
    std::optional<Date> by;
    bool hasPerson = false;  ///< somebody is named
    bool mine = false;       ///< the reader is the one who promised
};

/// The facts a promise's words are made from ("Late, 3 days", "By Friday", "Kept").
struct PromiseStatus {
    PromiseStanding standing = PromiseStanding::noDate;
    int days = 0;  ///< late: days since; due: days left; else 0
};

[[nodiscard]] PromiseStatus statusOf(const Promise& promise, Date today);

/// A late or due-tomorrow promise nudges the one who made it, and nobody else.
[[nodiscard]] bool nudges(const Promise& promise, Date today);

/// The order on Today: late (oldest first), due today, due soon, no date, kept, let go; then by id, so it never
/// flickers.
[[nodiscard]] bool promiseBefore(const Promise& left, const Promise& right, Date today);

/// A statutory promise says who and by when; a kept one has been answered.
[[nodiscard]] bool isComplete(const Promise& promise);

}  // namespace waymark::domain
