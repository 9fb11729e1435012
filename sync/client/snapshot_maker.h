// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>

#include "sync/client/engine.h"
#include "sync/client/log_sync.h"
#include "sync/client/snapshot_offers.h"

namespace waymark::client {

/// Makes snapshots of one space's sections and signs those of others, once enough has come since the last one that is
/// trusted. Phones take turns by how much has come, so that one of them makes it and the others find it there. A kill
/// costs one part. One thread.
class SnapshotMaker {
public:
    SnapshotMaker(SpaceParts& parts, const LogSync& log, const SnapshotLimits& limits);

    /// After a round that shared all. Stops early when `isWanted` says that there is something better to do. What a
    /// relay refuses is tried again later and is in nobody's way; an error is the network's or this phone's.
    Async<Status> run(std::function<bool()> isWanted);
    struct Cover {
        wire::SnapshotManifest manifest;
        std::uint64_t floor = 0;  ///< up to where the relay says it let the log go
    };
    /// One that stands where this phone stands now and that the relay has as trusted, made for it if need be: at once,
    /// whoever's turn it is. Nothing where this phone cannot make one, or another has to sign it. For the owner's
    /// phone.
    Async<Result<std::optional<Cover>>> cover(const ChannelId& channel);
    /// When after `now` the relay is to be looked at again without news, by the loop's clock: another phone may have
    /// made one that waits for this phone's signature. A time that was missed is made up for by the next round.
    [[nodiscard]] std::optional<std::int64_t> lookAfter(std::int64_t now) const;

private:
    struct Rest {
        std::uint64_t reach = 0;  ///< changesets merged when it was looked at
        std::int64_t until = 0;
        std::int64_t waitMs = 0;
        bool quiet = false;  ///< nothing came since it was looked at before
    };
    using Offer = SnapshotOffers::Offer;
    struct Made {
        wire::SnapshotManifest manifest;
        records::SnapshotContent content;
    };

    Async<Status> care(const ChannelId& channel);
    Async<Status> answer(const ChannelId& channel, const SnapshotOffers::Looked& looked);
    Async<Status> sign(const Offer& offer);
    Async<Status> bring(const SnapshotStore::Making& making, const std::function<bool()>& isWanted);
    Async<Status> commit(const ChannelId& channel, const Bytes& manifest, std::vector<SignKey> signers);
    [[nodiscard]] Status noteRefusal(ErrorCode code, const ChannelId& channel);
    [[nodiscard]] Status noteTrusted(const ChannelId& channel, const SnapshotOffers::Looked& looked);
    [[nodiscard]] Status begin(const ChannelId& channel);
    [[nodiscard]] Result<std::uint64_t> due(const ChannelId& channel) const;
    [[nodiscard]] Result<bool> isNext(const ChannelId& channel) const;
    [[nodiscard]] Result<bool> isMine(const Offer& offer) const;
    [[nodiscard]] Result<bool> isSoon(const ChannelId& channel, const SnapshotOffers::Looked& looked) const;
    [[nodiscard]] Result<bool> standsAt(const wire::SnapshotManifest& manifest) const;
    [[nodiscard]] Result<std::uint64_t> since(const ChannelId& channel, const wire::SnapshotManifest* manifest) const;
    [[nodiscard]] Result<std::optional<Made>> make(const ChannelId& channel, const wire::SnapshotManifest& frame) const;
    [[nodiscard]] Result<wire::SnapshotManifest> frame(const ChannelId& channel) const;
    [[nodiscard]] Result<bool> rests(const ChannelId& channel);

    SpaceParts& m_parts;
    const LogSync& m_log;
    SnapshotLimits m_limits;
    SnapshotOffers m_offers;
    SnapshotStore m_store;
    ChainStore m_chains;
    std::map<ChannelId, Rest> m_rests;
};

}  // namespace waymark::client
