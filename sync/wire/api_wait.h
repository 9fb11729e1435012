// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "sync/wire/api_log.h"

namespace waymark::wire {

/// One space of a phone in a long poll: what it has seen. It brings its own session token.
struct WaitSpace {
    SpaceId space;
    SessionToken token;
    Incarnation incarnation;       ///< zero = none yet
    std::uint64_t ledgerSize = 0;  ///< entries held
    std::vector<Cursor> cursors;
};

/// POST /v1/wait, sessions in the body: answers as soon as a named space has news (a ledger entry more, an
/// envelope after a cursor, another incarnation) or a named slot is filled, or after timeoutMs (<= kMaxWaitMs).
/// Slots need no session, so a phone that is still joining can wait too.
struct WaitRequest {
    std::int64_t timeoutMs = 0;
    std::vector<WaitSpace> spaces;
    std::vector<SlotId> slotIds;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<WaitRequest> decode(ByteView body);
};

/// What has news; all empty when the time ran out. `refused` = no valid session for it: log in again.
struct WaitResponse {
    UnixMs time = 0;
    std::vector<SpaceId> news;
    std::vector<SpaceId> refused;
    std::vector<SlotId> filled;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<WaitResponse> decode(ByteView body);
};

}  // namespace waymark::wire
