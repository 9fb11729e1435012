// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>

#include "app/services/service_context.h"
#include "app/services/views/agenda_view.h"

namespace waymark::services {

/// What an event says. `with`: members' keys.
struct EventWords {
    EventKind kind = EventKind::other;
    std::string title;
    std::string place;
    std::string address;
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

    /// What is to come and one month of everything.
    [[nodiscard]] Result<AgendaView> agenda(const SpaceId& space, std::chrono::year_month month) const;
    /// An event or a lesson; not_found.
    [[nodiscard]] Result<EventView> event(const SpaceId& space, std::string_view id) const;

    [[nodiscard]] Result<std::string> add(const SpaceId& space, const EventWords& words);
    /// Writes only what differs from what its writer had seen, so that two people changing two things keep both.
    [[nodiscard]] Status edit(std::string_view id, const EventWords& words, const EventWords& seen);
    /// It stays in sight, so that everybody knows.
    [[nodiscard]] Status cancel(std::string_view id, bool cancelled);
    /// Out of sight, not gone; `restore` brings it back.
    [[nodiscard]] Status archive(std::string_view id);
    [[nodiscard]] Status restore(std::string_view id);
    /// This phone's person's own note: kept on this phone, shared with nobody.
    [[nodiscard]] Status keepNote(std::string_view id, std::string_view note);
    /// Of an event or of a booked lesson.
    [[nodiscard]] Status answer(std::string_view id, domain::Rsvp answer);

private:
    ServiceContext m_context;
};

}  // namespace waymark::services
