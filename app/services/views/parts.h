// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/domain/agenda.h"
#include "app/domain/dates.h"
#include "app/domain/promise.h"
#include "app/domain/role.h"
#include "platform/base/clock.h"

// Plain values the window and the command line show. They hold facts, not sentences: the words are made (and
// translated) where they are shown. Ids are hex texts. Copyable, no ties to the database; made on the worker, read
// anywhere.
namespace waymark::services {

using domain::Pronoun;
using domain::Role;

/// A person as drawn in a row: first letter in a disc of their own hue.
struct PersonTag {
    std::string id;       ///< "m2" for member 2 of the circle, else the contact's record id; empty: nobody known
    std::string name;     ///< as the reader knows them; empty: "someone"
    std::string initial;  ///< one letter
    int hue = 0;          ///< 0-9, the ten hues of the wheel in order
    Role role = Role::other;
    std::string roleWords;  ///< the person's own words for it, else empty
    Pronoun pronoun = Pronoun::they;
    bool me = false;
};

struct PromiseRow {
    std::string id;
    int heading = 0;  ///< 1-10
    PersonTag who;
    std::string what;
    domain::PromiseStatus status;
    std::optional<domain::Date> by;
    bool writable = false;  ///< the reader may edit it and say it is kept
};

/// The quiet line of Today: "Saved on this phone. Shared 2 hours ago."
struct SharedLine {
    bool sharing = false;              ///< some circle here has a relay
    std::optional<UnixMs> lastShared;  ///< when a sync last ended well
    int waiting = 0;                   ///< changes not yet at the relay
    bool hasProblem = false;           ///< the Sync page says more
};

/// Who may see a part, for "Who sees this: you, Priya and Dawn".
struct Audience {
    std::string section;  ///< "plan", "health" …
    std::vector<PersonTag> people;
};

/// A quick way to reach someone.
struct CallTile {
    PersonTag person;
    std::string phone;   ///< as dialled
    std::string textTo;  ///< number for a text message
    bool canCall = false;
    bool canText = false;
    bool openNow = true;
    std::optional<domain::LocalTime> opensAt;
};

}  // namespace waymark::services
