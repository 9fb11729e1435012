// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/dates.h"

#include <array>
#include <cstdio>

namespace waymark::domain {
namespace {

/// Exactly `count` digits at `at`; nullopt when there is another character or too few.
std::optional<unsigned> digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (text.size() < at + count) {
        return std::nullopt;
    }
    unsigned value = 0;
    for (const char letter : text.substr(at, count)) {
        if (letter < '0' || letter > '9') {
            return std::nullopt;
        }
        value = value * 10 + static_cast<unsigned>(letter - '0');
    }
    return value;
}

}  // namespace

std::optional<Date> parseDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const Date date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day)};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string printDate(Date date)
{
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

std::optional<LocalTime> parseLocalTime(std::string_view text)
{
    if (text.size() != 16 || text[10] != 'T' || text[13] != ':') {
        return std::nullopt;
    }
    const auto date = parseDate(text.substr(0, 10));
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    if (!date || !hour || !minute || *hour > 23 || *minute > 59) {
        return std::nullopt;
    }
    return LocalTime{*date, static_cast<std::uint16_t>(*hour * 60 + *minute)};
}

std::string printLocalTime(LocalTime time)
{
    std::array<char, 16> clock{};
    std::snprintf(clock.data(), clock.size(), "T%02u:%02u", time.minute / 60U, time.minute % 60U);
    return printDate(time.date) + clock.data();
}

int daysBetween(Date from, Date to)
{
    return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

Date addDays(Date date, int days)
{
    return std::chrono::sys_days(date) + std::chrono::days(days);
}

int weekdayOf(Date date)
{
    return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding()) - 1;
}

int ageOn(Date born, Date day)
{
    const int years = static_cast<int>(day.year()) - static_cast<int>(born.year());
    const bool birthdayPassed = day.month() > born.month() || (day.month() == born.month() && day.day() >= born.day());
    return birthdayPassed ? years : years - 1;
}

}  // namespace waymark::domain
