// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/circle/circles.h"
#include "sync/client/chain_store.h"
#include "sync/client/snapshot_store.h"
#include "sync/client/space_record.h"
#include "sync/records/snapshot.h"
#include "sync/records/store.h"
#include "sync/wire/envelope.h"

namespace waymark::client {

/// What happens to a section's rows when the ledger takes it away, gives it again, or cuts a stream below what was
/// merged of it here. Each step is one transaction, and is found again in the ledger and the database after a kill.
class SectionCare {
public:
    SectionCare(database::Database& database, records::Store& records, circle::Circles& circles, const SpaceId& space);

    /// How long a section that is over by this phone's clock alone is kept, in case that clock is wrong.
    static constexpr std::int64_t kKeptHiddenMs = 7LL * 24 * 60 * 60 * 1000;

    /// After every change of the ledger and of the relay's time, and as this phone's own goes on: hides sections that
    /// are over by this clock, gives up what others wrote in those that are lost, begins those anew that were given
    /// again, and marks those that must be rebuilt.
    [[nodiscard]] Status follow(UnixMs now);

    [[nodiscard]] Result<bool> isRebuilding(const ChannelId& channel) const;
    /// Keeps an envelope of a section that is rebuilt until all of them are here.
    [[nodiscard]] Status stage(const wire::EnvelopeHeader& header, ByteView bytes);
    /// Rebuilds each marked section of which everything that counts has come: its snapshot, where it has one to begin
    /// from, and the log without what is void. Then reads what late work can be opened.
    [[nodiscard]] Status rebuild();

    /// The same for one section; nothing while something of it is missing.
    [[nodiscard]] Status rebuildOne(const ChannelId& channel);
    /// The slices of a snapshot whose parts were kept, put together.
    [[nodiscard]] Result<records::SnapshotContent> contentOf(const ChannelId& channel, const Hash32& snapshot,
                                                             const wire::SnapshotManifest& manifest) const;
    /// malformed unless a section can be laid on it.
    [[nodiscard]] Status checkContent(const wire::SnapshotManifest& manifest,
                                      const records::SnapshotContent& content) const;

    /// Late work past its stream's cut: kept, merged nowhere.
    [[nodiscard]] Status setAside(const wire::EnvelopeHeader& header, ByteView bytes);

private:
    struct Chain {
        ledger::StreamRow stream;
        Head start;                    ///< where the snapshot below it ends
        std::vector<Bytes> envelopes;  ///< from there to the last that counts
        Head end;
    };
    using Base = std::optional<SnapshotStore::Base>;
    [[nodiscard]] Status hide(const ChannelId& channel, UnixMs now);
    [[nodiscard]] Status show(const ChannelId& channel);
    [[nodiscard]] Status followBranch(const std::vector<ChannelId>& held);
    [[nodiscard]] Result<std::vector<std::pair<StreamId, ChannelId>>> lostStreams() const;
    [[nodiscard]] Result<bool> isSetAside(const StreamId& stream) const;
    [[nodiscard]] Status setAsideLost(const ChannelId& channel);
    [[nodiscard]] Status markCut(const std::vector<ChannelId>& held);
    [[nodiscard]] Status close(const ChannelId& channel);
    [[nodiscard]] Status open(const ChannelId& channel);
    [[nodiscard]] Status mark(const ChannelId& channel);
    [[nodiscard]] Status forgetChains(const ChannelId& channel);
    [[nodiscard]] Result<bool> isClosed(const ChannelId& channel) const;
    [[nodiscard]] Result<std::vector<ChannelId>> marked() const;
    [[nodiscard]] Result<std::optional<std::vector<Chain>>> chains(const ChannelId& channel, const Base& base) const;
    [[nodiscard]] Result<bool> fill(Chain& chain) const;
    [[nodiscard]] Result<std::optional<Bytes>> envelopeAt(const StreamId& stream, std::uint64_t seq) const;
    [[nodiscard]] Result<records::Payload> payloadOf(const Chain& chain, ByteView bytes, std::uint64_t& height) const;
    [[nodiscard]] Result<std::vector<records::SnapshotStream>> streamsOf(const wire::SnapshotManifest& manifest) const;
    [[nodiscard]] Result<records::Changes> layOn(const ChannelId& channel, const SnapshotStore::Base& base);
    [[nodiscard]] Result<records::Changes> replay(const ChannelId& channel, const Base& base,
                                                  const std::vector<Chain>& chains);
    [[nodiscard]] Status setAsidePast(const ledger::StreamRow& stream);
    [[nodiscard]] Status setAsideOwn(const ChannelId& channel, PersonNumber me);
    [[nodiscard]] Status readLate();
    [[nodiscard]] Status readLateOne(std::int64_t id, ByteView bytes);

    database::Database& m_database;
    records::Store& m_records;
    circle::Circles& m_circles;
    SpaceId m_space;
    SpaceRecord m_record;
    ChainStore m_chains;
    SnapshotStore m_snapshots;
};

}  // namespace waymark::client
