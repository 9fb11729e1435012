// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <array>

#include "platform/database/transaction.h"
#include "sync/relay/sqlcipher_store.h"

// Closed spaces in the embedded store.
namespace waymark::relay {
namespace {

using database::Row;

/// Every table with rows of a space; the chunks of its files hang on theirs and go before them.
constexpr std::array kOfSpace{
    "space",           "ledger",        "channel", "head", "envelope", "recovery_ask", "recovery_share", "snapshot",
    "snapshot_signer", "snapshot_part", "pulled",  "blob", "aside",    "purge",        "purged"};

Bytes bytesAt(const Row& row, int column)
{
    const auto view = row.blob(column);
    return {view.begin(), view.end()};
}

}  // namespace

Status SqlCipherStore::closeSpace(const SpaceId& space, std::uint64_t size, const StoredClosing& closing)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_TRY(appendEntry(space, size, closing.last));
        WAYMARK_ASSIGN(auto put, m_database.statement("INSERT INTO closed (space_id, entry, receipt, closing, deletes) "
                                                      "VALUES (?1, ?2, ?3, ?4, ?5)"));
        return put.run(space, closing.last.entry, closing.last.receipt, closing.closing, closing.deletes);
    });
}

Result<std::optional<StoredClosing>> SqlCipherStore::closing(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT entry, receipt, closing, deletes, deleted FROM closed "
                                                     "WHERE space_id = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(space));
    if (!found) {
        return std::nullopt;
    }
    const auto row = select.row();
    return StoredClosing{{bytesAt(row, 0), bytesAt(row, 1)}, bytesAt(row, 2), row.integer(3), row.boolean(4)};
}

Result<std::vector<SpaceId>> SqlCipherStore::closingsDue(UnixMs by)
{
    std::vector<SpaceId> due;
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT space_id FROM closed WHERE deleted = 0 AND deletes <= ?1"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            due.push_back(row.fixed<SpaceId>(0));
            return {};
        },
        by));
    return due;
}

Status SqlCipherStore::deleteSpace(const SpaceId& space, ByteView closing, UnixMs deletes)
{
    const auto deleted = database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto chunks, m_database.statement("DELETE FROM blob_chunk WHERE file IN "
                                                         "(SELECT id FROM blob WHERE space_id = ?1)"));
        WAYMARK_TRY(chunks.run(space));
        for (const std::string_view table : kOfSpace) {
            WAYMARK_ASSIGN(auto rows,
                           m_database.statement("DELETE FROM " + std::string(table) + " WHERE space_id = ?1"));
            WAYMARK_TRY(rows.run(space));
        }
        WAYMARK_ASSIGN(auto note, m_database.statement("UPDATE closed SET deleted = 1, closing = ?2, deletes = ?3 "
                                                       "WHERE space_id = ?1"));
        return note.run(space, closing, deletes);
    });
    WAYMARK_TRY(deleted);
    // Deleted pages are overwritten; the log in front of them still holds what they were.
    return m_database.checkpoint();
}

}  // namespace waymark::relay
