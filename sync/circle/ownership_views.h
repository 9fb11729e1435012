// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/ids.h"
#include "sync/ledger/body.h"

namespace waymark::circle {

/// Some who help run the circle want somebody else to look after it.
struct OwnerNotice {
    PersonNumber person = 0;
    std::vector<PersonNumber> admins;
    std::optional<UnixMs> from;  ///< when it may be so; absent before two have said it
};

/// What somebody could do before the circle was claimed, for the new owner to give again or not.
struct AskedGrant {
    ChannelId channel;
    PersonNumber person = 0;
    ledger::Access access = ledger::Access::none;
    UnixMs until = 0;
};

struct OwnershipView {
    PersonNumber owner = 0;
    bool acting = false;         ///< looks after it for somebody
    UnixMs ends = 0;             ///< until then
    PersonNumber successor = 0;  ///< for whom; 0: not named yet
    bool mayClaim = false;       ///< this person, now, by the relay's time
    std::vector<OwnerNotice> notices;
    std::vector<AskedGrant> asked;
    std::uint32_t minSchema = 0;  ///< apps with older tables seal nothing here
};

}  // namespace waymark::circle
