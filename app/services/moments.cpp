// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/moments.h"

namespace waymark::services {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kDayMs = 1440 * kMinuteMs;

/// The same digits, read as UTC.
UnixMs asIfUtc(domain::LocalTime time)
{
    return std::chrono::sys_days(time.date).time_since_epoch().count() * kDayMs + time.minute * kMinuteMs;
}

}  // namespace

UnixMs momentOf(domain::LocalTime time, const ToLocal& toLocal)
{
    const UnixMs digits = asIfUtc(time);
    const auto aheadAt = [&](UnixMs moment) { return asIfUtc(toLocal(moment)) - moment; };
    // No place changes its clocks twice within two days.
    const UnixMs before = digits - aheadAt(digits - kDayMs);
    const UnixMs after = digits - aheadAt(digits + kDayMs);
    return toLocal(before) != time && toLocal(after) == time ? after : before;
}

}  // namespace waymark::services
