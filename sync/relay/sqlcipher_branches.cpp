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
    std::vector<StreamId> unknown;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT stream FROM head WHERE space_id = ?1"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            const auto stream = row.fixed<StreamId>(0);
            if (!but.contains(stream)) {
                unknown.push_back(stream);
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
    }
    return {};
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
        // The log ends where its last envelope or purge is, or phones would be told for ever that there is more.
        WAYMARK_ASSIGN(auto last, m_database.statement(
                                      "UPDATE channel SET last_rseq = max(floor_rseq, coalesce((SELECT max(e.rseq) "
                                      "FROM envelope e WHERE e.space_id = channel.space_id AND e.channel = "
                                      "channel.channel), 0), coalesce((SELECT max(p.rseq) FROM purge p WHERE "
                                      "p.space_id = channel.space_id AND p.channel = channel.channel), 0)) "
                                      "WHERE space_id = ?1"));
        WAYMARK_TRY(last.run(space));
        WAYMARK_ASSIGN(auto pulled, m_database.statement("DELETE FROM pulled WHERE space_id = ?1"));
        WAYMARK_TRY(pulled.run(space));
        WAYMARK_ASSIGN(auto bytes, m_database.statement("UPDATE space SET bytes = (SELECT coalesce(sum(length(bytes)), "
                                                        "0) FROM envelope WHERE space_id = ?1) WHERE space_id = ?1"));
        return bytes.run(space);
    });
}

}  // namespace waymark::relay
