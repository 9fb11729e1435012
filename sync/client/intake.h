// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <set>
#include <span>

#include "sync/circle/circles.h"
#include "sync/client/chain_store.h"
#include "sync/client/empty_places.h"
#include "sync/client/fork_store.h"
#include "sync/client/outbox.h"
#include "sync/client/purge_care.h"
#include "sync/client/section_care.h"
#include "sync/records/store.h"
#include "sync/wire/api_log.h"
#include "sync/wire/envelope.h"

namespace waymark::client {

/// Judges what the relay delivers for one space and merges what may be merged: verified, on its chain, opened, allowed
/// by the ledger. The rest is parked when it only waits for something, and left at the relay when it is not what its
/// device signed. Rows, clocks, heads, cursor and history change in one SQL transaction. One thread.
class Intake {
public:
    /// Changesets a transaction; a page is taken in several, so that a local save need not wait long.
    static constexpr std::size_t kGroup = 20;

    Intake(database::Database& database, records::Store& records, circle::Circles& circles, const SpaceId& space);

    struct Taken {
        std::uint64_t merged = 0;
        std::set<ErrorCode> refused;  ///< why some were left at the relay; the cursor stays before the first of them
        std::set<ErrorCode> voided;   ///< why some count for nothing
        [[nodiscard]] bool holds() const { return !refused.empty(); }
    };
    /// One group of a channel, in the relay's order. With `moveCursor` the channel's cursor goes to its end.
    [[nodiscard]] Result<Taken> take(const ChannelId& channel, std::span<const wire::PulledEnvelope> group,
                                     bool moveCursor);
    /// Places among these that are empty and that this phone cannot go on without: take() leaves them at the relay.
    [[nodiscard]] Result<std::vector<wire::PurgePlace>> lacking(const ChannelId& channel,
                                                                std::span<const wire::PulledEnvelope> items) const
    {
        return m_places.lacking(channel, items);
    }
    /// A purge among what the relay delivers: followed whatever else of the section is here. Intake::take() passes over
    /// it.
    [[nodiscard]] Result<Taken> takePurge(const ChannelId& channel, ByteView bytes);
    /// After a pull, for records that came to be erased since.
    [[nodiscard]] Status finishPurges() { return m_purges.finish(); }
    /// Tries again what is parked, at most about a group of it; `merged` is 0 when there is no more to be done now.
    [[nodiscard]] Result<Taken> takeParked();

    /// Where the next pull begins.
    [[nodiscard]] Result<wire::Cursor> cursor(const ChannelId& channel) const;
    [[nodiscard]] SectionCare& care() { return m_care; }
    [[nodiscard]] const SectionCare& care() const { return m_care; }

private:
    struct Found {
        wire::Envelope envelope;
        ledger::StreamRow stream;
        Head head;
        Hash32 hash;
    };
    [[nodiscard]] Status takeItem(records::Merge& merge, const ChannelId& channel, ByteView item, Taken& taken);
    [[nodiscard]] Status takeOne(records::Merge& merge, const std::optional<ChannelId>& channel, ByteView bytes,
                                 Taken& taken);
    [[nodiscard]] Result<std::optional<Found>> place(const std::optional<ChannelId>& channel, ByteView bytes,
                                                     Taken& taken);
    [[nodiscard]] Status waitForKey(const Found& found, const Error& why, Taken& taken);
    [[nodiscard]] Result<bool> isPurged(const wire::EnvelopeHeader& header, const Hash32& hash, Taken& taken) const;
    [[nodiscard]] Status stageFor(const ChannelId& channel, std::span<const wire::PulledEnvelope> group);
    [[nodiscard]] Status judge(records::Merge& merge, const Found& found, Taken& taken);
    [[nodiscard]] Status mergeOne(records::Merge& merge, const Found& found, const records::Payload& payload,
                                  Taken& taken);
    [[nodiscard]] Status mergeParked(records::Merge& merge, Taken& taken);
    [[nodiscard]] Status noteSeen(const Found& found, const records::StreamHead& seen, Taken& taken);
    [[nodiscard]] Status noteFork(const Found& found, Taken& taken);
    [[nodiscard]] Result<ErrorCode> forkOf(const ledger::StreamRow& stream) const;
    [[nodiscard]] Status park(const Found& found, ErrorCode reason, Taken& taken);
    [[nodiscard]] Status setCursor(const ChannelId& channel, const wire::PulledEnvelope& last);

    database::Database& m_database;
    records::Store& m_records;
    circle::Circles& m_circles;
    SpaceId m_space;
    ChainStore m_chains;
    ForkStore m_forks;
    Outbox m_outbox;
    SnapshotStore m_snapshots;
    SectionCare m_care;
    EmptyPlaces m_places;
    PurgeStore m_purged;
    PurgeCare m_purges;
};

}  // namespace waymark::client
