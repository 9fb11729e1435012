// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark::domain {

/// A calendar day. No time zone: plans, promises and visits are kept in the wall-clock time of the place they happen.
using Date = std::chrono::year_month_day;

/// A wall-clock time on a day, to the minute.
struct LocalTime {
    Date date{};
    std::uint16_t minute = 0;  ///< 0-1439 since midnight
    auto operator<=>(const LocalTime&) const = default;
};

/// "2026-10-13". nullopt for another shape or a day that does not exist.
[[nodiscard]] std::optional<Date> parseDate(std::string_view text);
[[nodiscard]] std::string printDate(Date date);

/// "2026-10-13T16:00". nullopt for another shape, day or time that does not exist.
[[nodiscard]] std::optional<LocalTime> parseLocalTime(std::string_view text);
[[nodiscard]] std::string printLocalTime(LocalTime time);

/// Days from the first to the second; negative when the second is earlier.
[[nodiscard]] int daysBetween(Date from, Date to);
[[nodiscard]] Date addDays(Date date, int days);

/// 0 = Monday … 6 = Sunday.
[[nodiscard]] int weekdayOf(Date date);

/// Whole years from birth to the day. Someone born on 29 February is a year older on 1 March of a short year.
[[nodiscard]] int ageOn(Date born, Date day);

}  // namespace waymark::domain
