// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/base/bytes.h"
#include "platform/base/ids.h"
#include "sync/circle/views.h"

namespace waymark::circle {

/// What sync/client is to do at a relay's slots for an invitation or a join. A step stays in the list until it is
/// reported; doing one twice does no harm, so a kill between the two is nothing.
struct SlotStep {
    enum class Kind : std::uint8_t { put, get, erase };

    Kind kind = Kind::get;
    InviteId job;  ///< the invitation or join it belongs to
    bool inviter = false;
    std::uint8_t turn = 0;  ///< which of the job's slots
    SlotId slot;
    Bytes value;                        ///< for put
    std::int64_t lifetimeMs = 0;        ///< for put
    std::optional<RelayAddress> relay;  ///< absent: the home's own relay
};

/// One entry as pulled, or as taken by the relay after a post: the parts of wire::LedgerItem.
struct ReceivedEntry {
    Bytes signedHead;
    std::vector<std::optional<Bytes>> bodies;
    Bytes receipt;  ///< empty when there is none
};

/// One entry to post.
struct PendingEntry {
    std::uint64_t height = 0;
    Bytes signedHead;
    std::vector<std::optional<Bytes>> bodies;  ///< all there
};

/// What an applied batch changed for this device.
struct LedgerNews {
    bool wantsWhole = false;        ///< a section was opened to us: pull the ledger again from height 0
    bool signedAnew = false;        ///< the relay had signed an entry before, at another time: it forgot that one
    bool keysArrived = false;       ///< parked changesets may open now
    bool peopleChanged = false;     ///< members, sections or grants read differently
    std::vector<ChannelId> opened;  ///< sections readable now that were not
    std::vector<ChannelId> closed;  ///< sections readable before that are not any more
};

/// What became of two branches of a ledger on this phone.
enum class BranchMet : std::uint8_t {
    none,    ///< one is the beginning of the other
    ours,    ///< the one here stands: the relay is to be given it
    theirs,  ///< the relay's stands, and is this phone's now
};

/// A stream's last envelope, as handed to a new own device.
struct StreamHead {
    StreamId stream;
    std::uint64_t seq = 0;
    Hash32 hash;
    auto operator<=>(const StreamHead&) const = default;
};

}  // namespace waymark::circle
