// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/parts.h"

namespace waymark::services {

/// In the order they are shown.
enum class HitGroup : std::uint8_t { people, plan, promises, dates, learning, helplines };

/// One thing a search found.
struct SearchHit {
    HitGroup group = HitGroup::plan;
    std::string recordId;  ///< empty for what is no record: a member nobody wrote about, a part's name, a helpline
    std::string kind;      ///< "heading", "promise", "contact" …, "member", "helpline"
    int heading = 0;
    std::string field;
    std::string title;    ///< what it is called; empty: by its kind
    std::string snippet;  ///< around the words, when they stand elsewhere than in the title; never of a masked field
    PersonTag person;     ///< of people and promises
    std::optional<domain::LocalTime> when;
    std::string circle;  ///< hex; empty for helplines
    std::string whose;   ///< the circle's name, when this home has more than one
};

struct SearchView {
    std::string words;
    std::vector<SearchHit> hits;
};

}  // namespace waymark::services
