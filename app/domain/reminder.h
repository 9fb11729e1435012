// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/domain/dates.h"

namespace waymark::domain {

/// How long before it somebody wants to hear of a thing. Stored; never reuse a number.
enum class Remind : std::uint8_t { none = 0, atTime = 1, hourBefore = 2, dayBefore = 3 };

/// When no reminder may sound, each day. It may run over midnight; from and until are never the same minute.
struct QuietHours {
    std::uint16_t from = 22 * 60;  ///< 0-1439 since midnight
    std::uint16_t until = 7 * 60;
    bool operator==(const QuietHours&) const = default;
};

/// When to remind, by the clock on the wall. What takes a whole day counts as nine in the morning. A reminder that
/// falls into quiet hours waits for their end; when the thing begins before that, it comes in the last minute before
/// they begin. nullopt for none.
[[nodiscard]] std::optional<LocalTime> remindAt(LocalTime starts, bool allDay, Remind remind,
                                                const std::optional<QuietHours>& quiet);

/// "22:00-07:00". nullopt for other words and for hours that never end.
[[nodiscard]] std::optional<QuietHours> parseQuietHours(std::string_view text);
[[nodiscard]] std::string printQuietHours(QuietHours hours);

}  // namespace waymark::domain
