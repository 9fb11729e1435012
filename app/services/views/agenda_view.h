// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/domain/reminder.h"
#include "app/services/views/learning_view.h"
#include "app/services/views/today_view.h"

namespace waymark::services {

/// Dates to keep.
struct AgendaView {
    std::vector<EventRow> coming;  ///< soonest first
    std::vector<EventRow> month;   ///< all of the month that is looked at, also what is over
    Audience audience;
    bool writable = false;
};

/// One event or lesson.
struct EventView {
    EventRow row;
    std::optional<SessionRow> lesson;  ///< when it is one
    Audience audience;
    bool over = false;
    domain::Remind remind = domain::Remind::none;  ///< on this phone
    std::string ownNote;                           ///< on this phone only
};

}  // namespace waymark::services
