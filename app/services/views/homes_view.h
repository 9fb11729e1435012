// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/carer_view.h"

namespace waymark::services {

/// One home of a constellation, as its people wrote it down.
struct HomeRow {
    std::string id;
    std::string name;
    std::string who;  ///< who lives there, in their words
    bool hub = false;
    CallTile reach;
    std::string hours;  ///< as written: "mo-fr 09:00-17:00"
    std::string note;
    std::vector<PersonTag> members;  ///< those of them who have a phone in the constellation
    std::optional<UnixMs> lastNews;  ///< newest change seen from one of them
    bool writable = false;
};

/// A hub home, its satellites, who is on call, and what they do together.
struct ConstellationView {
    CircleTag whose;
    bool shared = true;  ///< false: the directory is not shared with the reader
    bool writable = false;
    std::vector<PersonRow> hubCarers;
    std::vector<PersonRow> onCall;
    std::optional<domain::LocalTime> myOnCallUntil;
    std::vector<HomeRow> homes;  ///< the hub first, then by name
    std::vector<EventRow> gatherings;
    std::vector<PersonTag> people;  ///< everybody with a phone in it, for saying who lives where
};

struct ConstellationsView {
    std::vector<ConstellationView> all;
};

}  // namespace waymark::services
