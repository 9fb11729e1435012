// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "sync/circle/circles.h"
#include "sync/client/chain_store.h"
#include "sync/client/outbox.h"
#include "sync/client/snapshot_store.h"
#include "sync/records/store.h"

namespace waymark::client {

/// Turns one space's unsealed edits into envelopes. Each is one durable transaction: envelope, stream head, dots and
/// merged rows; never sealed again under the same seq. Call only when ledger and keyrings are pulled. One thread.
class Sealer {
public:
    Sealer(database::Database& database, records::Store& records, circle::Circles& circles, const SpaceId& space);

    /// Seals the next changeset of a section. False when nothing waits there. key_missing, not_allowed, ledger_behind
    /// when the section cannot be sealed into now.
    [[nodiscard]] Result<bool> sealNext(const ChannelId& channel, std::optional<UnixMs> relayTime);

private:
    [[nodiscard]] Result<records::SealInput> inputFor(const ChannelId& channel, const Head& head,
                                                      const StreamId& stream, std::optional<UnixMs> relayTime) const;
    [[nodiscard]] Status keep(const records::SealInput& input, const records::SealBatch& batch, Bytes envelope);

    database::Database& m_database;
    records::Store& m_records;
    circle::Circles& m_circles;
    SpaceId m_space;
    ChainStore m_chains;
    Outbox m_outbox;
    SnapshotStore m_snapshots;
};

}  // namespace waymark::client
