// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/parts.h"

namespace waymark::services {

/// A record as people would point at it.
struct RecordName {
    std::string id;
    std::string kind;     ///< "promise", "event" …
    std::string title;    ///< what it says of itself; may be empty
    int heading = 0;      ///< 1-10 for what follows a part of the plan
    std::string section;  ///< "plan", "health" …
    PersonTag person;     ///< whom a contact or a person's record is about
};

}  // namespace waymark::services
