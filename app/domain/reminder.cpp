// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/reminder.h"

namespace waymark::domain {
namespace {

constexpr int kMinutesPerDay = 24 * 60;
constexpr std::uint16_t kMorning = 9 * 60;
constexpr int kHour = 60;

LocalTime movedBy(LocalTime time, int minutes)
{
    const int total = time.minute + minutes;
    const int days = total >= 0 ? total / kMinutesPerDay : -((kMinutesPerDay - 1 - total) / kMinutesPerDay);
    return {addDays(time.date, days), static_cast<std::uint16_t>(total - days * kMinutesPerDay)};
}

bool isQuiet(std::uint16_t minute, QuietHours hours)
{
    return hours.from < hours.until ? minute >= hours.from && minute < hours.until
                                    : minute >= hours.from || minute < hours.until;
}

LocalTime outOfQuiet(LocalTime time, LocalTime starts, QuietHours hours)
{
    if (!isQuiet(time.minute, hours)) {
        return time;
    }
    const LocalTime end{time.minute < hours.until ? time.date : addDays(time.date, 1), hours.until};
    if (end <= starts) {
        return end;
    }
    const LocalTime begin{time.minute >= hours.from ? time.date : addDays(time.date, -1), hours.from};
    return movedBy(begin, -1);
}

std::optional<std::uint16_t> minuteOf(std::string_view text)
{
    const auto time = parseLocalTime("2026-01-01T" + std::string(text));
    return time ? std::optional(time->minute) : std::nullopt;
}

}  // namespace

std::optional<LocalTime> remindAt(LocalTime starts, bool allDay, Remind remind, const std::optional<QuietHours>& quiet)
{
    if (allDay) {
        starts.minute = kMorning;
    }
    LocalTime time = starts;
    switch (remind) {
        case Remind::none:
            return std::nullopt;
        case Remind::atTime:
            break;
        case Remind::hourBefore:
            time = movedBy(starts, -kHour);
            break;
        case Remind::dayBefore:
            time.date = addDays(starts.date, -1);
            break;
    }
    return quiet ? outOfQuiet(time, starts, *quiet) : time;
}

std::optional<QuietHours> parseQuietHours(std::string_view text)
{
    if (text.size() != 11 || text[5] != '-') {
        return std::nullopt;
    }
    const auto from = minuteOf(text.substr(0, 5));
    const auto until = minuteOf(text.substr(6));
    return from && until && *from != *until ? std::optional(QuietHours{*from, *until}) : std::nullopt;
}

std::string printQuietHours(QuietHours hours)
{
    const auto clock = [](std::uint16_t minute) {
        return printLocalTime({parseDate("2026-01-01").value_or(Date{}), minute}).substr(11);
    };
    return clock(hours.from) + "-" + clock(hours.until);
}

}  // namespace waymark::domain
