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
#include "sync/ledger/entry.h"

namespace waymark::circle {

/// What sync/client is to do at a relay for an invitation or a join. A step stays in the list until it is reported;
/// doing one twice does no harm, so a kill between the two is nothing.
struct SlotStep {
    enum class Kind : std::uint8_t { put, get, erase };

    Kind kind = Kind::get;
    InviteId job;       ///< the invitation or join it belongs to
    std::uint8_t turn;  ///< which of its slots; give both back with the answer
    bool inviter = false;
    SlotId slot;
    Bytes value;                        ///< for put
    UnixMs ends = 0;                    ///< the relay may forget it after this
    std::optional<SpaceId> space;       ///< the inviter's; absent for a joiner, who has no login yet
    std::optional<RelayAddress> relay;  ///< absent: the home's relay
};

/// What the relay said to a SlotStep. `found` is for get: nullopt when the slot is empty.
struct SlotAnswer {
    bool occupied = false;  ///< put: something else is in the slot already
    std::optional<Bytes> found;
};

/// One entry as pulled, or as acknowledged after a post, with the relay's receipt.
struct ReceivedEntry {
    Bytes entry;
    std::optional<Bytes> receipt;
};

/// What an applied batch changed for this device.
struct LedgerNews {
    bool wantsWhole = false;        ///< a section was opened to us: pull the ledger again from height 0
    bool keysArrived = false;       ///< parked changesets may open now
    bool peopleChanged = false;     ///< members, sections or grants read differently
    std::vector<ChannelId> opened;  ///< sections readable now that were not
};

/// A stream's last envelope, as handed to a new own device.
struct StreamHead {
    StreamId stream;
    std::uint64_t seq = 0;
    Hash32 hash;
    auto operator<=>(const StreamHead&) const = default;
};

}  // namespace waymark::circle
