// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/people_view.h"

namespace waymark::services {

/// Someone who may see a section.
struct Watcher {
    PersonTag person;
    SectionAccess may;
    std::optional<UnixMs> since;  ///< by the relay's clock; not known before the grant reached it
};

/// One section and everybody who sees it, the reader first.
struct SharedSection {
    std::string section;
    bool ownOnly = false;  ///< journal and my story: nobody else can be let in
    std::vector<Watcher> watchers;
    std::vector<SectionAccess> cells;  ///< for each of SharingView::people
};

/// Who sees what in one circle, as the ledger says, as far as its reader can know: only sections the reader holds.
struct SharingView {
    bool mine = false;              ///< the reader may change it
    PersonTag owner;                ///< who may
    std::vector<PersonTag> people;  ///< all members but the owner, in the order they joined
    std::vector<SharedSection> sections;
    std::vector<UnixMs> ended;  ///< when sections that were shared with the reader ended, the latest first
};

/// What stands in a section now, to say before it is opened to somebody.
struct SectionContents {
    std::string section;
    std::vector<std::string> parts;  ///< titles of the plan's parts in it
    int promises = 0;
    int dates = 0;
    int people = 0;
    int lessons = 0;
    int targets = 0;
};

/// What one member may do in one section, and what there is to see.
struct AccessView {
    PersonTag person;
    SectionAccess may;
    std::optional<UnixMs> since;
    bool mine = false;  ///< the reader may change it
    PersonTag owner;    ///< who may
    domain::Date today;
    SectionContents contents;
};

}  // namespace waymark::services
