// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <set>

#include "sync/circle/circles.h"
#include "sync/client/branch_rule.h"
#include "sync/client/chain_store.h"
#include "sync/client/fork_store.h"
#include "sync/client/snapshot_store.h"
#include "sync/client/space_record.h"
#include "sync/records/snapshot.h"
#include "sync/records/store.h"
#include "sync/wire/envelope.h"

namespace waymark::client {

/// What happens to a section's rows when the ledger takes it away, gives it again, or cuts a stream below what was
/// merged of it here, and when a stream has branches. Each step is one transaction, and is found again in the ledger
/// and the database after a kill.
class SectionCare {
public:
    SectionCare(database::Database& database, records::Store& records, circle::Circles& circles, const SpaceId& space);

    /// How long a section that is over by this phone's clock alone is kept, in case that clock is wrong.
    static constexpr std::int64_t kKeptHiddenMs = 7LL * 24 * 60 * 60 * 1000;

    /// After every change of the ledger and of the relay's time, and as this phone's own goes on: hides sections that
    /// are over by this clock, gives up what others wrote in those that are lost, begins those anew that were given
    /// again, and marks those that must be rebuilt.
    [[nodiscard]] Status follow(UnixMs now);

    /// Marks those sections to be rebuilt in which a stream was found to have branches: their log is to be pulled from
    /// the beginning. Whether there were any.
    [[nodiscard]] Result<bool> markForked();

    [[nodiscard]] Result<bool> isRebuilding(const ChannelId& channel) const;
    /// Keeps an envelope of a section that is rebuilt until all of them are here.
    [[nodiscard]] Status stage(const wire::EnvelopeHeader& header, ByteView bytes);
    /// Rebuilds each marked section of which everything that counts has come: its snapshot, where it has one to begin
    /// from, and the log without what is void. Then reads what late work can be opened.
    [[nodiscard]] Status rebuild();

    /// The same for one section; nothing while something of it is missing. `content`: of the snapshot it begins from,
    /// where that was opened just now.
    [[nodiscard]] Status rebuildOne(const ChannelId& channel, std::optional<records::SnapshotContent> content = {});
    /// The slices of a snapshot whose parts were kept, put together.
    [[nodiscard]] Result<records::SnapshotContent> contentOf(const ChannelId& channel, const Hash32& snapshot,
                                                             const wire::SnapshotManifest& manifest) const;
    /// malformed unless a section can be laid on it.
    [[nodiscard]] Status checkContent(const wire::SnapshotManifest& manifest,
                                      const records::SnapshotContent& content) const;

    /// Late work past its stream's cut, or of a branch that begins with that envelope and lost: kept, merged nowhere.
    [[nodiscard]] Status setAside(const wire::EnvelopeHeader& header, ByteView bytes, const Hash32& branch = {});

private:
    /// An envelope of a stream that has branches.
    struct Branched {
        ChainLink link;
        Bytes envelope;
        bool own = false;  ///< sealed here
    };
    struct Chain {
        ledger::StreamRow stream;
        Head start;                    ///< where the snapshot below it ends
        std::vector<Bytes> envelopes;  ///< from there to the last that counts
        Head end;
        bool forked = false;
        std::vector<Branched> lost;  ///< envelopes of branches that do not stand
    };
    /// Late work whose key was not here yet.
    struct WaitingLate {
        std::int64_t id = 0;
        Hash32 branch;
        Bytes envelope;
    };
    using Named = std::map<StreamId, std::set<Hash32>>;
    using Base = std::optional<SnapshotStore::Base>;
    /// What a section is laid on.
    struct Under {
        wire::SnapshotManifest manifest;
        records::SnapshotContent content;
    };
    [[nodiscard]] Status hide(const ChannelId& channel, UnixMs now);
    [[nodiscard]] Status show(const ChannelId& channel);
    [[nodiscard]] Status followBranch(const std::vector<ChannelId>& held);
    [[nodiscard]] Result<std::vector<std::pair<StreamId, ChannelId>>> lostStreams() const;
    [[nodiscard]] Result<bool> isSetAside(const StreamId& stream) const;
    [[nodiscard]] Status setAsideOffBranch(const ChannelId& channel);
    [[nodiscard]] Status markCut(const std::vector<ChannelId>& held);
    [[nodiscard]] Status close(const ChannelId& channel);
    [[nodiscard]] Status open(const ChannelId& channel);
    [[nodiscard]] Status forgetChains(const ChannelId& channel);
    [[nodiscard]] Result<bool> isClosed(const ChannelId& channel) const;
    [[nodiscard]] Result<std::vector<ChannelId>> marked() const;
    [[nodiscard]] Result<std::optional<std::vector<Chain>>> chains(const ChannelId& channel, const Base& base) const;
    [[nodiscard]] Result<bool> fill(Chain& chain) const;
    [[nodiscard]] Result<Named> namedIn(const ChannelId& channel, const std::set<StreamId>& forked) const;
    [[nodiscard]] Result<std::vector<Branched>> branchesOf(const ledger::StreamRow& stream, std::uint64_t after) const;
    [[nodiscard]] Result<BranchEvidence> evidenceOn(const ledger::StreamRow& stream, const Named& named) const;
    [[nodiscard]] Result<bool> choose(Chain& chain, const Named& named) const;
    [[nodiscard]] Result<bool> isReady(const ledger::StreamRow& stream, ByteView bytes) const;
    [[nodiscard]] Result<bool> gives(const Chain& chain) const;
    [[nodiscard]] Status setAsideLost(const Chain& chain);
    [[nodiscard]] Status setAsideMergedOf(const Chain& chain);
    [[nodiscard]] Status giveUpOwn(const ledger::StreamRow& stream, const Hash32& hash);
    [[nodiscard]] Status mark(const ChannelId& channel, bool anew);
    [[nodiscard]] Result<std::optional<Bytes>> envelopeAt(const StreamId& stream, std::uint64_t seq) const;
    [[nodiscard]] Result<records::Payload> payloadOf(const Chain& chain, ByteView bytes, std::uint64_t& height) const;
    [[nodiscard]] Result<std::vector<records::SnapshotStream>> streamsOf(const wire::SnapshotManifest& manifest) const;
    [[nodiscard]] Result<std::optional<Under>> opened(const ChannelId& channel, const Base& base,
                                                      std::optional<records::SnapshotContent> content) const;
    [[nodiscard]] Result<records::Changes> layOn(const ChannelId& channel, const Under& under);
    [[nodiscard]] Result<records::Changes> replay(const ChannelId& channel, const std::optional<Under>& under,
                                                  const std::vector<Chain>& chains);
    [[nodiscard]] Status setAsidePast(const ledger::StreamRow& stream);
    [[nodiscard]] Status setAsideParked(const ledger::StreamRow& stream);
    [[nodiscard]] Status setAsideOwn(const ChannelId& channel, PersonNumber me);
    [[nodiscard]] Status readLate();
    [[nodiscard]] Status readLateOne(const WaitingLate& one);

    database::Database& m_database;
    records::Store& m_records;
    circle::Circles& m_circles;
    SpaceId m_space;
    SpaceRecord m_record;
    ChainStore m_chains;
    ForkStore m_forks;
    SnapshotStore m_snapshots;
};

}  // namespace waymark::client
