// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/today_view.h"

namespace waymark::services {

/// What an event says. `with`: members' keys.
struct EventWords {
    EventKind kind = EventKind::other;
    std::string title;
    std::string place;
    std::string note;
    domain::LocalTime starts;
    bool allDay = false;
    int minutes = 0;
    std::vector<std::string> with;
};

/// Dates to keep, and saying whether one is coming. Durable when a call returns.
class AgendaService {
public:
    explicit AgendaService(const ServiceContext& context) : m_context(context) {}

    /// What is still to come, soonest first.
    [[nodiscard]] Result<std::vector<EventRow>> coming(const SpaceId& space) const;

    [[nodiscard]] Result<std::string> add(const SpaceId& space, const EventWords& words);
    [[nodiscard]] Status edit(std::string_view id, const EventWords& words);
    [[nodiscard]] Status cancel(std::string_view id, bool cancelled);
    /// Of an event or of a booked lesson.
    [[nodiscard]] Status answer(std::string_view id, domain::Rsvp answer);

private:
    ServiceContext m_context;
};

}  // namespace waymark::services
