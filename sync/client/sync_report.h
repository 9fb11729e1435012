// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/error_code.h"
#include "platform/base/ids.h"

namespace waymark::client {

/// Something that is in the way now. It goes when it is over; nothing here stops the rest, and all is tried again.
struct Problem {
    ErrorCode code = ErrorCode::internal;
    SpaceId space;                     ///< zero: the relay as a whole
    std::optional<ChannelId> channel;  ///< when one section is concerned
    UnixMs since = 0;
    auto operator<=>(const Problem&) const = default;
};

/// What one `syncOnce` did.
struct SyncReport {
    std::uint64_t pulled = 0;  ///< other devices' changesets merged
    std::uint64_t pushed = 0;  ///< own changesets the relay has acknowledged
    std::uint64_t bytesUp = 0;
    std::uint64_t bytesDown = 0;
    std::vector<Problem> problems;  ///< what is still in the way; empty when all is shared
    [[nodiscard]] bool complete() const { return problems.empty(); }
};

/// How one circle stands, for the Sync page.
struct SpaceStatus {
    SpaceId space;
    bool closed = false;               ///< nothing is shared any more, and nothing waits
    bool online = false;               ///< the relay answered last time and is being listened to
    bool busy = false;                 ///< something is on its way now
    std::optional<UnixMs> lastShared;  ///< when all was last shared, by this phone's clock
    std::uint64_t unsealed = 0;        ///< saved transactions not sealed yet
    std::uint64_t unacknowledged = 0;  ///< sealed changesets the relay has not acknowledged
    std::uint64_t parked = 0;          ///< received, waiting for a key, the ledger or what comes before
    std::vector<Problem> problems;
};

}  // namespace waymark::client
