// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/relay/relay_parts.h"
#include "sync/relay/snapshot_routes.h"
#include "sync/wire/envelope.h"

namespace waymark::relay {

/// The envelope log: push, pull, heads.
class LogRoutes {
public:
    LogRoutes(RelayParts& parts, SnapshotRoutes& snapshots)
        : m_parts(parts), m_snapshots(snapshots), m_envelopes(parts.config.deviceEnvelopes)
    {
    }

    /// `retryAfterMs` is set when the device pushed too much lately.
    [[nodiscard]] Reply push(const Caller& caller, ByteView body, std::int64_t& retryAfterMs);
    [[nodiscard]] Reply pull(const Caller& caller, ByteView body) const;
    [[nodiscard]] Reply heads(const Caller& caller) const;

private:
    [[nodiscard]] Result<bool> isOfThisLog(const Caller& caller, const wire::Cursor& cursor, const LogPage& page) const;

    RelayParts& m_parts;
    SnapshotRoutes& m_snapshots;
    RateLimiter m_envelopes;
};

}  // namespace waymark::relay
