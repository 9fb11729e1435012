// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "platform/database/transaction.h"
#include "sync/relay/sqlcipher_store.h"

// Branches of ledgers in the embedded store.
namespace waymark::relay {
namespace {

using database::Row;

Bytes bytesAt(const Row& row, int column)
{
    const auto view = row.blob(column);
    return {view.begin(), view.end()};
}

}  // namespace

Result<std::vector<StoredAside>> SqlCipherStore::aside(const SpaceId& space)
{
    std::vector<StoredAside> all;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT hash, entry, receipt FROM aside WHERE space_id = ?1"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            all.push_back({row.fixed<Hash32>(0), {bytesAt(row, 1), bytesAt(row, 2)}});
            return {};
        },
        space));
    return all;
}

Status SqlCipherStore::putAside(const SpaceId& space, const StoredAside& entry)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO aside (space_id, hash, entry, receipt) "
                                                  "VALUES (?1, ?2, ?3, ?4)"));
    return put.run(space, entry.hash, entry.entry.entry, entry.entry.receipt);
}

Status SqlCipherStore::replaceTail(const SpaceId& space, const BranchChange& change)
{
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM ledger WHERE space_id = ?1 AND height >= ?2"));
    WAYMARK_TRY(drop.run(space, change.split));
    WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT INTO ledger (space_id, height, entry, receipt) "
                                                     "VALUES (?1, ?2, ?3, ?4)"));
    auto height = change.split;
    for (const auto& one : change.tail) {
        WAYMARK_TRY(insert.run(space, height++, one.entry, one.receipt));
    }
    WAYMARK_ASSIGN(auto stands, m_database.statement("DELETE FROM aside WHERE space_id = ?1 AND hash = ?2"));
    for (const auto& hash : change.taken) {
        WAYMARK_TRY(stands.run(space, hash));
    }
    for (const auto& one : change.lost) {
        WAYMARK_TRY(putAside(space, one));
    }
    return {};
}

/// What a device sealed into a stream that the ledger does not know is not taken by anybody; it keeps that itself.
Status SqlCipherStore::dropStreams(const SpaceId& space, const std::set<StreamId>& but)
{
    std::set<StreamId> unknown;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT stream FROM head WHERE space_id = ?1 UNION "
                                                     "SELECT stream FROM purged WHERE space_id = ?1"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            const auto stream = row.fixed<StreamId>(0);
            if (!but.contains(stream)) {
                unknown.insert(stream);
            }
            return {};
        },
        space));
    for (const auto& stream : unknown) {
        for (const std::string table : {"envelope", "head"}) {
            WAYMARK_ASSIGN(auto drop,
                           m_database.statement("DELETE FROM " + table + " WHERE space_id = ?1 AND stream = ?2"));
            WAYMARK_TRY(drop.run(space, stream));
        }
        // It stays known that these are empty, should the stream come back; no phone needs to be told.
        WAYMARK_ASSIGN(auto unname,
                       m_database.statement("UPDATE purged SET rseq = 0 WHERE space_id = ?1 AND stream = ?2"));
        WAYMARK_TRY(unname.run(space, stream));
    }
    return {};
}

Status SqlCipherStore::closeHoles(const SpaceId& space)
{
    std::vector<ChannelId> channels;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT channel FROM channel WHERE space_id = ?1"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            channels.push_back(row.fixed<ChannelId>(0));
            return {};
        },
        space));
    for (const auto& channel : channels) {
        WAYMARK_TRY(closeHoles(space, channel));
    }
    return {};
}

/// The log is numbered anew, so that no number above its floor is without an item: whoever reads it sees that nothing
/// was left out, and is not told for ever that there is more.
Status SqlCipherStore::closeHoles(const SpaceId& space, const ChannelId& channel)
{
    const std::string items =
        "SELECT rseq FROM envelope WHERE space_id = ?1 AND channel = ?2 AND rseq > ?3 UNION ALL "
        "SELECT rseq FROM purge WHERE space_id = ?1 AND channel = ?2 AND rseq > ?3 UNION ALL "
        "SELECT rseq FROM purged WHERE space_id = ?1 AND channel = ?2 AND rseq > ?3";
    WAYMARK_ASSIGN(const auto row, channelRow(space, channel));
    WAYMARK_ASSIGN(auto covers,
                   m_database.statement("UPDATE snapshot SET covers = ?3 + (SELECT count(*) FROM (" + items +
                                        ") WHERE rseq <= covers) WHERE space_id = ?1 AND "
                                        "channel = ?2 AND covers > ?3"));
    WAYMARK_TRY(covers.run(space, channel, row.floor));
    std::vector<std::uint64_t> numbers;
    WAYMARK_ASSIGN(auto select, m_database.statement(items + " ORDER BY rseq"));
    WAYMARK_TRY(select.each(
        [&](const Row& item) -> Status {
            numbers.push_back(item.unsignedInteger(0));
            return {};
        },
        space, channel, row.floor));
    auto last = row.floor;
    for (const auto number : numbers) {
        ++last;
        for (const std::string table : {"envelope", "purge", "purged"}) {
            WAYMARK_ASSIGN(auto move, m_database.statement("UPDATE " + table +
                                                           " SET rseq = ?4 WHERE space_id = ?1 "
                                                           "AND channel = ?2 AND rseq = ?3"));
            WAYMARK_TRY(number != last ? move.run(space, channel, number, last) : Status{});
        }
    }
    WAYMARK_ASSIGN(auto end, m_database.statement("UPDATE channel SET last_rseq = ?3 "
                                                  "WHERE space_id = ?1 AND channel = ?2"));
    return end.run(space, channel, last);
}

Status SqlCipherStore::changeBranch(const SpaceId& space, std::uint64_t size, const BranchChange& change)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto turn, m_database.statement("UPDATE space SET ledger_size = ?3, incarnation = ?4 "
                                                       "WHERE space_id = ?1 AND ledger_size = ?2"));
        WAYMARK_TRY(turn.run(space, size, change.split + change.tail.size(), change.incarnation));
        if (m_database.changes() != 1) {
            return fail(ErrorCode::relay_conflict);
        }
        WAYMARK_TRY(replaceTail(space, change));
        WAYMARK_TRY(dropStreams(space, change.streams));
        WAYMARK_TRY(dropSnapshots(space, change.snapshots));
        WAYMARK_TRY(closeHoles(space));
        WAYMARK_ASSIGN(auto pulled, m_database.statement("DELETE FROM pulled WHERE space_id = ?1"));
        WAYMARK_TRY(pulled.run(space));
        WAYMARK_ASSIGN(auto bytes, m_database.statement("UPDATE space SET bytes = (SELECT coalesce(sum(length(bytes)), "
                                                        "0) FROM envelope WHERE space_id = ?1) WHERE space_id = ?1"));
        return bytes.run(space);
    });
}

}  // namespace waymark::relay
