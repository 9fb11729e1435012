// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <set>

#include "sync/client/log_sync.h"
#include "sync/client/snapshot_maker.h"

namespace waymark::client {

/// Has the relay delete what the owner erased for good: a snapshot without it, the changesets that held it, looked for
/// in the relay's own log, and the signed purge. Each step is found again after a kill: what waits is noted with the
/// erasing itself. And gives purges back to a relay that lost them, from any phone. One thread.
class PurgeSync {
public:
    PurgeSync(SpaceParts& parts, LogSync& log, SnapshotMaker& snapshots);

    /// Before anything is pushed: streams go on behind what was purged only where the relay knows of it.
    Async<Status> postAgain();
    /// After a round that shared all. What the relay refuses is a problem that is tried again.
    Async<Status> run();

private:
    using Rows = std::vector<records::ErasingRow>;
    using Cover = SnapshotMaker::Cover;
    struct Found {
        std::set<wire::PurgePlace> places;
        bool more = false;                                 ///< the log holds some that the snapshot does not cover
        std::map<StreamId, std::set<std::uint64_t>> seen;  ///< what was looked at
        std::vector<wire::PurgePlace> empty;               ///< what the log says was purged
        std::uint64_t items = 0;                           ///< others above the floor
        std::uint64_t last = 0;                            ///< rseq of the last of all
    };
    [[nodiscard]] Result<bool> isTold(const ChannelId& channel, const Rows& rows) const;
    Async<Status> erase(const ChannelId& channel, const Rows& rows);
    Async<Result<Found>> search(const ChannelId& channel, const Cover& cover, const Rows& rows);
    [[nodiscard]] Status lookAt(const wire::PulledChannel& page, const Cover& cover, const Rows& rows, Found& found);
    [[nodiscard]] Status look(ByteView bytes, const Cover& cover, const Rows& rows, Found& found) const;
    [[nodiscard]] Result<bool> isAll(const ChannelId& channel, const Cover& cover, const Found& found) const;
    Async<Status> post(const ChannelId& channel, const wire::SnapshotManifest& manifest, const Found& found,
                       const Rows& rows);
    Async<Status> send(ByteView bytes);

    SpaceParts& m_parts;
    LogSync& m_log;
    SnapshotMaker& m_snapshots;
    PurgeStore m_store;
    PurgeCare m_care;
};

}  // namespace waymark::client
