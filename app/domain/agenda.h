// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/domain/dates.h"

namespace waymark::domain {

/// Kinds of events. Stored; never reuse a number.
enum class EventKind : std::uint8_t {
    other = 0,
    visit = 1,
    review = 2,
    lesson = 3,
    gathering = 4,
    appointment = 5,
    birthday = 6
};

/// A person's answer to an event. Stored; never reuse a number.
enum class Rsvp : std::uint8_t { none = 0, going = 1, cannot = 2, maybe = 3 };

/// Something with a time: a visit, a review, a lesson, a gathering.
struct AgendaItem {
    std::string id;
    LocalTime starts;
    int minutes = 0;      ///< 0: no length given, counted as one hour
    bool allDay = false;  ///< the whole of its date
    bool cancelled = false;
    Rsvp mine = Rsvp::none;
};

/// What is still to come, soonest first, by wall-clock time and then by id. Something under way is still next until it
/// ends. Cancelled things and things the reader cannot go to are never "next", but stay in the list of their day.
struct Agenda {
    std::optional<std::size_t> next;  ///< index into `coming`
    std::vector<AgendaItem> coming;
};

[[nodiscard]] Agenda agendaAt(std::vector<AgendaItem> items, LocalTime now);

/// When an item is over, in wall-clock time.
[[nodiscard]] LocalTime endOf(const AgendaItem& item);

}  // namespace waymark::domain
