// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/people_view.h"
#include "app/services/views/today_view.h"

namespace waymark::services {

/// A circle its reader is in, as lists that go across circles name it. Nothing of two circles stands together without
/// one.
struct CircleTag {
    std::string id;  ///< hex of the space
    PersonTag who;   ///< the young person; of a constellation its name alone
    bool constellation = false;
};

struct WhoseEvent {
    CircleTag whose;
    EventRow event;
};

struct WhosePromise {
    CircleTag whose;
    PromiseRow promise;
};

struct WhosePerson {
    CircleTag whose;
    PersonRow person;
};

/// One young person as their carer's lists show them.
struct ChildCard {
    CircleTag whose;
    std::optional<EventRow> next;
    int lessonMinutes = 0;  ///< of tuition from Monday to Sunday of this week; 0 also where learning is not shared
    std::string schoolPhone;
    std::string schoolContact;  ///< who to ask for
    bool canNote = false;
    std::string noteDraft;  ///< what the reader began to note and did not save
    Audience noteAudience;
};

/// The day of somebody who is there for others, across all their circles.
struct CarerDayView {
    domain::Date today;
    std::vector<CircleTag> circles;  ///< young people first, each kind in the order they were joined
    std::vector<ChildCard> children;
    std::vector<WhoseEvent> events;      ///< of the next seven days, soonest first
    std::vector<WhosePromise> promises;  ///< the reader's own, still open, most pressing first
    std::vector<WhosePerson> onCall;     ///< can be rung now
};

struct NoteRow {
    std::string id;
    PersonTag author;
    domain::LocalTime at;
    std::string text;
};

/// What carers noted about a young person, newest first.
struct NotesView {
    bool shared = false;  ///< false: that part is not shared with the reader, and nothing else here is filled
    bool writable = false;
    std::vector<NoteRow> rows;
    Audience audience;
    std::string draft;
};

/// What is shared with the reader about one young person.
struct ChildView {
    ChildCard card;
    PersonRow reach;
    std::vector<SectionAccess> parts;  ///< those the reader holds
    int partsNotShared = 0;
    std::vector<EventRow> week;  ///< dates and lessons of the next seven days
    NotesView notes;
};

}  // namespace waymark::services
