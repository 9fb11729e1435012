// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/directory.h"
#include "app/services/views/today_view.h"

namespace waymark::services {

/// What is still to come in a circle, soonest first: its events and booked lessons.
[[nodiscard]] Result<std::vector<EventRow>> eventRows(const ServiceContext& context, const Directory& directory);

/// Every one, also what is over, or those that began on a day or after it; soonest first.
[[nodiscard]] Result<std::vector<EventRow>> allEventRows(const ServiceContext& context, const Directory& directory,
                                                         std::optional<domain::Date> from = {});

/// The same as the rules order it, with what is next.
[[nodiscard]] domain::Agenda agendaOf(const std::vector<EventRow>& rows, domain::LocalTime now);

/// What the rules ask of one.
[[nodiscard]] domain::AgendaItem itemOf(const EventRow& row);

/// When something starts: a local time, or a date alone for the whole day. nullopt for other words.
struct Start {
    domain::LocalTime time;
    bool allDay = false;
};
[[nodiscard]] std::optional<Start> startOf(std::string_view text);

}  // namespace waymark::services
