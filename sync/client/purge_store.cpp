// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/purge_store.h"

#include <algorithm>

#include "platform/database/transaction.h"
#include "sync/client/snapshot_store.h"
#include "sync/wire/envelope.h"

namespace waymark::client {
namespace {

using database::Row;

Bytes bytesAt(const Row& row, int column)
{
    const auto bytes = row.blob(column);
    return {bytes.begin(), bytes.end()};
}

bool reachesAsFar(const wire::SnapshotManifest& manifest, const wire::Purge& purge)
{
    return std::ranges::all_of(purge.reach, [&](const wire::PurgePlace& place) {
        const auto* head = manifest.head(place.stream);
        return head != nullptr && head->seq >= place.seq;
    });
}

}  // namespace

/// The row of an own envelope stays without its bytes: the stream goes on behind it.
Status PurgeStore::dropSealed(const wire::PurgePlace& place)
{
    WAYMARK_ASSIGN(auto own, m_database.statement("UPDATE cli_own SET envelope = x'', acknowledged = 1 "
                                                  "WHERE space = ?1 AND stream = ?2 AND seq = ?3 AND hash = ?4"));
    WAYMARK_TRY(own.run(m_space, place.stream, place.seq, place.hash));
    WAYMARK_ASSIGN(auto parked, m_database.statement("DELETE FROM cli_parked WHERE space = ?1 AND stream = ?2 AND "
                                                     "seq = ?3 AND hash = ?4"));
    WAYMARK_TRY(parked.run(m_space, place.stream, place.seq, place.hash));
    // What is staged can be fetched again.
    WAYMARK_ASSIGN(auto staged, m_database.statement("DELETE FROM cli_staged "
                                                     "WHERE space = ?1 AND stream = ?2 AND seq = ?3"));
    WAYMARK_TRY(staged.run(m_space, place.stream, place.seq));
    return dropLate(place);
}

Status PurgeStore::dropLate(const wire::PurgePlace& place)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT id, envelope FROM cli_late "
                                                     "WHERE space = ?1 AND stream = ?2 AND seq = ?3"));
    std::vector<std::int64_t> gone;
    WAYMARK_TRY(select.each(
        [&](const database::Row& late) -> Status {
            if (wire::envelopeHash(late.blob(1)) == place.hash) {
                gone.push_back(late.integer(0));
            }
            return {};
        },
        m_space, place.stream, place.seq));
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM cli_late WHERE id = ?1"));
    for (const auto id : gone) {
        WAYMARK_TRY(drop.run(id));
    }
    return {};
}

/// A snapshot on its way to the relay, or from it, that was made before.
Status PurgeStore::dropParts(const wire::Purge& purge)
{
    SnapshotStore snapshots(m_database, m_space);
    WAYMARK_ASSIGN(const auto making, snapshots.making());
    if (making && making->channel == purge.channel) {
        WAYMARK_ASSIGN(const auto manifest, wire::SnapshotManifest::decode(making->manifest));
        WAYMARK_TRY(reachesAsFar(manifest, purge) ? Status{} : snapshots.endMaking(purge.channel));
    }
    WAYMARK_ASSIGN(const auto base, snapshots.base(purge.channel));
    return base && reachesAsFar(base->manifest, purge) ? Status{} : snapshots.dropBase(purge.channel);
}

Result<bool> PurgeStore::keep(ByteView bytes, const wire::Purge& purge, bool posted)
{
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    WAYMARK_ASSIGN(auto insert,
                   m_database.statement("INSERT INTO cli_purge (space, channel, purge, bytes, posted, "
                                        "finished) VALUES (?1, ?2, ?3, ?4, ?5, 0) ON CONFLICT DO NOTHING"));
    WAYMARK_TRY(insert.run(m_space, purge.channel, wire::purgeId(bytes), bytes, posted));
    const bool fresh = m_database.changes() == 1;
    const auto id = m_database.lastInsertId();
    if (!fresh && posted) {
        WAYMARK_ASSIGN(auto update, m_database.statement("UPDATE cli_purge SET posted = 1 "
                                                         "WHERE space = ?1 AND purge = ?2 AND posted = 0"));
        WAYMARK_TRY(update.run(m_space, wire::purgeId(bytes)));
    }
    WAYMARK_ASSIGN(auto note, m_database.statement("INSERT INTO cli_purged (space, stream, seq, hash, purge) "
                                                   "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING"));
    for (const auto& place : fresh ? purge.places : std::vector<wire::PurgePlace>{}) {
        WAYMARK_TRY(note.run(m_space, place.stream, place.seq, place.hash, id));
        WAYMARK_TRY(dropSealed(place));
    }
    WAYMARK_TRY(fresh ? dropParts(purge) : Status{});
    WAYMARK_TRY(transaction.commit());
    return fresh;
}

Result<std::vector<PurgeStore::Known>> PurgeStore::select(const char* which, const ChannelId& channel) const
{
    std::vector<Known> all;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT id, bytes, posted FROM cli_purge WHERE space = ?1 AND " +
                                                     std::string(which) + " ORDER BY id"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            Known one{row.integer(0), bytesAt(row, 1), {}, row.boolean(2)};
            WAYMARK_ASSIGN(const auto made, wire::SignedPurge::parse(one.bytes));
            WAYMARK_ASSIGN(one.purge, wire::Purge::decode(made.purge));
            all.push_back(std::move(one));
            return {};
        },
        m_space, channel));
    return all;
}

Result<std::vector<PurgeStore::Known>> PurgeStore::of(const ChannelId& channel) const
{
    return select("channel = ?2", channel);
}

Result<std::vector<PurgeStore::Known>> PurgeStore::unposted() const
{
    return select("?2 IS NOT NULL AND posted = 0", {});
}

Result<std::vector<PurgeStore::Known>> PurgeStore::unfinished() const
{
    return select("?2 IS NOT NULL AND finished = 0", {});
}

Status PurgeStore::notePosted(std::int64_t id)
{
    WAYMARK_ASSIGN(auto update, m_database.statement("UPDATE cli_purge SET posted = 1 WHERE id = ?1"));
    return update.run(id);
}

Status PurgeStore::noteFinished(std::int64_t id)
{
    WAYMARK_ASSIGN(auto update, m_database.statement("UPDATE cli_purge SET finished = 1 WHERE id = ?1"));
    return update.run(id);
}

Result<std::optional<PurgeStore::Place>> PurgeStore::at(const StreamId& stream, std::uint64_t seq) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT d.hash, p.posted FROM cli_purged d JOIN cli_purge p ON "
                                                     "p.id = d.purge WHERE d.space = ?1 AND d.stream = ?2 AND "
                                                     "d.seq = ?3"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space, stream, seq));
    return found ? std::optional(Place{select.row().fixed<Hash32>(0), select.row().boolean(1)}) : std::nullopt;
}

}  // namespace waymark::client
