// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/domain/reminder.h"
#include "app/services/service_context.h"
#include "app/services/settings.h"

namespace waymark::services {

/// When this phone reminds its person: moments only, nothing of what they are about.
struct RemindersView {
    std::vector<UnixMs> coming;  ///< soonest first, at most 64
    std::vector<UnixMs> missed;  ///< since the last one was shown, for things that are not over
    std::optional<domain::QuietHours> quiet;
};

/// Reminders of events, lessons and promises that this phone's person asked for. Worked out anew from the records each
/// time, so that a moved, cancelled or kept thing needs no care. Durable when a call returns.
class ReminderService {
public:
    explicit ReminderService(const ServiceContext& context) : m_context(context), m_settings(context.database) {}

    [[nodiscard]] Result<RemindersView> reminders() const;
    /// Of one record; bad_input for a kind that has no time.
    [[nodiscard]] Status setRemind(std::string_view record, domain::Remind remind);
    /// nullopt: none are quiet.
    [[nodiscard]] Status setQuiet(const std::optional<domain::QuietHours>& quiet);
    /// Everything up to then was shown.
    [[nodiscard]] Status shown(UnixMs until);

private:
    struct Timed {
        domain::LocalTime starts;
        bool allDay = false;
    };

    /// nullopt when it will not happen, is done, or its reader is not going.
    [[nodiscard]] std::optional<Timed> timeOf(const records::ShownRow& row) const;
    [[nodiscard]] bool saidNo(const records::ShownRow& event) const;
    [[nodiscard]] Result<std::optional<domain::QuietHours>> quiet() const;
    /// A clock that was set back has shown nothing yet of what lies ahead.
    [[nodiscard]] Result<UnixMs> shownUntil() const;

    ServiceContext m_context;
    Settings m_settings;
};

}  // namespace waymark::services
