// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/people_view.h"

namespace waymark::services {

/// Some who help run the circle want that person to look after it.
struct ReplaceNotice {
    PersonTag person;
    std::vector<PersonTag> by;
    std::optional<UnixMs> from;  ///< when it may be so; absent before two have said it
    bool due = false;            ///< that is now
    bool said = false;           ///< the reader is one of them
};

/// What somebody could see before the circle was claimed.
struct AskedAfresh {
    PersonTag person;
    SectionAccess was;
};

/// Whose the circle is, and who looks after it until it is somebody's own.
struct OwnerView {
    PersonTag owner;
    bool acting = false;  ///< looks after it for somebody
    UnixMs ends = 0;
    std::optional<PersonTag> successor;  ///< for whom, once that was said
    bool mine = false;                   ///< the reader is the owner
    bool forMe = false;                  ///< the reader is the one it is for
    bool mayClaim = false;               ///< and it is time
    bool mayReplace = false;             ///< the reader helps run it
    std::vector<PersonTag> members;      ///< who could be named: as successor, or to look after it
    std::vector<ReplaceNotice> notices;
    std::vector<AskedAfresh> asked;
    bool tooOld = false;  ///< this app may read here, and not share
    domain::Date today;
};

enum class OwnerNewsKind : std::uint8_t { claim, unwanted, replaceDue, tooOld };

/// What waits for the reader about whose circle it is, in some circle of this home.
struct OwnerNews {
    std::string circle;  ///< hex
    std::string name;
    OwnerNewsKind kind = OwnerNewsKind::claim;
    PersonTag person;  ///< who is to look after it
    UnixMs from = 0;   ///< for `unwanted`: when it may be so
};

}  // namespace waymark::services
