// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <functional>

#include "platform/base/clock.h"
#include "sync/relay/frozen_streams.h"
#include "sync/relay/rate_limiter.h"
#include "sync/relay/relay_config.h"
#include "sync/relay/relay_core.h"
#include "sync/relay/relay_identity.h"
#include "sync/relay/relay_store.h"
#include "sync/relay/session_table.h"
#include "sync/relay/space_cache.h"

/// What the route handlers of RelayCore share. Private to this folder.
namespace waymark::relay {

struct RelayParts {
    Store& store;
    const RelayIdentity& identity;
    const RelayConfig& config;
    const Clock& clock;
    SpaceCache spaces;
    SessionTable sessions;
    FrozenStreams frozen;
    std::function<void(const SpaceId&)> onSpaceNews;
    std::function<void(const SlotId&)> onSlotNews;
};

/// A logged-in active device of a space that exists; lives as long as one request.
struct Caller {
    Space& space;
    SignKey device;

    [[nodiscard]] const ledger::AccessTable& access() const { return space.ledger.access(); }
};

/// Never below the newest receipt, so that time does not run back for members.
[[nodiscard]] inline UnixMs relayTime(const Clock& clock, const Space& space)
{
    return std::max(clock.now(), space.ledger.newestReceiptTime());
}

/// What handlers answer: a body with 200, or an error.
using Reply = Result<Bytes>;

}  // namespace waymark::relay
