// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/parts.h"

namespace waymark::services {

using domain::EventKind;

struct EventRow {
    std::string id;
    EventKind kind = EventKind::other;
    std::string title;
    std::string place;
    std::string address;  ///< masked: shown when asked for
    std::string note;     ///< "Dawn can give you a lift"
    domain::LocalTime starts;
    int minutes = 0;
    bool allDay = false;
    bool cancelled = false;
    bool settled = false;  ///< a lesson of which somebody said what became of it
    domain::Rsvp mine = domain::Rsvp::none;
    std::vector<PersonTag> with;
    std::vector<PersonTag> going;
    bool writable = false;
};

struct TodayView {
    domain::Date today;
    PersonTag me;
    std::optional<EventRow> next;      ///< the filled card
    std::vector<EventRow> later;       ///< at most 3, after it
    std::vector<PromiseRow> promises;  ///< at most 3, most pressing first
    int promiseCount = 0;              ///< "See all 7"
    std::vector<CallTile> calls;       ///< at most 3
    int textsToSettle = 0;             ///< texts with two versions that the reader can settle
    std::optional<int> settleHeading;  ///< the first heading that has one
    SharedLine shared;
};

/// The promises the reader may see, in the order of Today: all that are open, and as many of the others as were asked
/// for.
struct PromisesView {
    std::vector<PromiseRow> rows;
    std::size_t count = 0;  ///< of all there are
};

}  // namespace waymark::services
