// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <set>

#include "sync/client/section_care.h"
#include "sync/client/snapshot_offers.h"
#include "sync/wire/purge.h"

namespace waymark::client {

/// Begins a section from a snapshot: where the relay's log does not reach back as far as this phone needs, where it has
/// an empty place that this phone cannot go on without, and where a newcomer would replay more than a page of it. The
/// section is laid on the snapshot as it is when it is rebuilt: all in one transaction, with what was known above it on
/// top, and only when none of that is missing. One thread.
class SnapshotLoader {
public:
    SnapshotLoader(SpaceParts& parts, SectionCare& care);

    /// Each section is looked at once in a pull, and what was refused in the last one may be right by now.
    void beginPull();
    /// What the relay said of a section's log when it was asked for what follows `after`.
    struct Log {
        std::uint64_t after = 0;
        std::uint64_t floor = 0;
        bool more = false;                      ///< there is more than one page of it
        std::vector<wire::PurgePlace> lacking;  ///< empty places of the page that were not merged here
    };
    /// Where to go on in that log: at `after`, or behind a snapshot. Nothing when the log was dropped further up and no
    /// snapshot makes up for it now. That is noted as a problem of the section, and so is an empty place.
    Async<Result<std::optional<std::uint64_t>>> begin(const ChannelId& channel, Log log);
    /// Sections that a snapshot is here for, and not all that belongs on top of it.
    [[nodiscard]] Result<std::vector<ChannelId>> waiting() const { return m_store.withBase(); }
    /// One of them was made by a ledger that is newer than the one here.
    [[nodiscard]] bool needsLedger() const { return m_needsLedger; }

private:
    enum class Fetched : std::uint8_t { all, refused, waits };
    /// Which snapshot is of use: any that reaches up to what was dropped, or one that holds what lacks.
    enum class Wish : std::uint8_t { none, any, holding };
    struct Choice {
        std::optional<SnapshotOffers::Offer> offer;
        std::optional<std::uint64_t> reached;  ///< what one covers of which all was merged here: the log goes on above
    };
    [[nodiscard]] Result<Wish> wish(const ChannelId& channel, const Log& log) const;
    [[nodiscard]] Result<Choice> choose(const ChannelId& channel, const SnapshotOffers::Looked& looked, const Log& log,
                                        Wish wish) const;
    Async<Result<Fetched>> fetch(const ChannelId& channel, const SnapshotOffers::Offer& offer);
    Async<Result<Fetched>> fetchPart(const ChannelId& channel, const SnapshotOffers::Offer& offer,
                                     std::uint32_t number);
    [[nodiscard]] Result<Fetched> keepPart(const ChannelId& channel, const SnapshotOffers::Offer& offer,
                                           std::uint32_t number, ByteView sealed);
    [[nodiscard]] Result<Fetched> lay(const ChannelId& channel, const SnapshotOffers::Offer& offer);
    [[nodiscard]] Fetched refuse(const ChannelId& channel, const Hash32& snapshot, ErrorCode code);

    SpaceParts& m_parts;
    SectionCare& m_care;
    SnapshotOffers m_offers;
    SnapshotStore m_store;
    ChainStore m_chains;
    std::set<ChannelId> m_looked;
    std::set<Hash32> m_refused;  ///< not what their manifests say
    bool m_needsLedger = false;
};

}  // namespace waymark::client
