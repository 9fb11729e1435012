// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/sqlcipher_store.h"

#include <array>

#include "platform/database/migrate.h"
#include "platform/database/transaction.h"

namespace waymark::relay {
namespace {

using database::Row;

constexpr std::array kMigrations{database::Migration{1, R"sql(
    CREATE TABLE space (
        space_id BLOB PRIMARY KEY, incarnation BLOB NOT NULL, ledger_size INTEGER NOT NULL,
        bytes INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE TABLE ledger (
        space_id BLOB NOT NULL, height INTEGER NOT NULL, entry BLOB NOT NULL, receipt BLOB NOT NULL,
        PRIMARY KEY (space_id, height)
    ) WITHOUT ROWID;
    CREATE TABLE channel (
        space_id BLOB NOT NULL, channel BLOB NOT NULL, last_rseq INTEGER NOT NULL, floor_rseq INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (space_id, channel)
    ) WITHOUT ROWID;
    CREATE TABLE head (
        space_id BLOB NOT NULL, channel BLOB NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY (space_id, channel, stream)
    ) WITHOUT ROWID;
    CREATE TABLE envelope (
        space_id BLOB NOT NULL, channel BLOB NOT NULL, rseq INTEGER NOT NULL, stream BLOB NOT NULL,
        seq INTEGER NOT NULL, hash BLOB NOT NULL, bytes BLOB NOT NULL,
        PRIMARY KEY (space_id, channel, rseq)
    ) WITHOUT ROWID;
    CREATE UNIQUE INDEX envelope_place ON envelope (space_id, stream, seq);
    CREATE TABLE slot (
        slot_id BLOB PRIMARY KEY, state INTEGER NOT NULL, expires INTEGER NOT NULL, value BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX slot_expires ON slot (expires);
)sql"},
                                 database::Migration{2, R"sql(
    CREATE TABLE recovery_ask (
        space_id BLOB NOT NULL, device BLOB NOT NULL, expires INTEGER NOT NULL, ask BLOB NOT NULL,
        PRIMARY KEY (space_id, device)
    ) WITHOUT ROWID;
    CREATE TABLE recovery_share (space_id BLOB PRIMARY KEY, share BLOB NOT NULL) WITHOUT ROWID;
)sql"},
                                 database::Migration{3, R"sql(
    ALTER TABLE space ADD COLUMN snapshot_bytes INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE snapshot (
        space_id BLOB NOT NULL, channel BLOB NOT NULL, snapshot BLOB NOT NULL, maker BLOB NOT NULL,
        covers INTEGER NOT NULL, taken INTEGER NOT NULL, trusted INTEGER NOT NULL, manifest BLOB NOT NULL,
        PRIMARY KEY (space_id, channel, snapshot)
    ) WITHOUT ROWID;
    CREATE TABLE snapshot_signer (
        space_id BLOB NOT NULL, snapshot BLOB NOT NULL, device BLOB NOT NULL, person INTEGER NOT NULL,
        signature BLOB NOT NULL, PRIMARY KEY (space_id, snapshot, device)
    ) WITHOUT ROWID;
    CREATE TABLE snapshot_part (
        space_id BLOB NOT NULL, device BLOB NOT NULL, snapshot BLOB NOT NULL, number INTEGER NOT NULL,
        since INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (space_id, device, snapshot, number)
    ) WITHOUT ROWID;
    CREATE TABLE pulled (
        space_id BLOB NOT NULL, channel BLOB NOT NULL, device BLOB NOT NULL, after INTEGER NOT NULL,
        PRIMARY KEY (space_id, channel, device)
    ) WITHOUT ROWID;
)sql"},
                                 database::Migration{4, R"sql(
    CREATE TABLE blob (
        id INTEGER PRIMARY KEY, space_id BLOB NOT NULL, channel BLOB NOT NULL, blob BLOB NOT NULL, device BLOB NOT NULL,
        person INTEGER NOT NULL, size INTEGER NOT NULL, whole INTEGER NOT NULL, ends INTEGER NOT NULL,
        UNIQUE (space_id, channel, blob, device)
    );
    CREATE TABLE blob_chunk (
        id INTEGER PRIMARY KEY, file INTEGER NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL,
        UNIQUE (file, number)
    );
)sql"},
                                 database::Migration{5, R"sql(
    CREATE TABLE closed (
        space_id BLOB PRIMARY KEY, entry BLOB NOT NULL, receipt BLOB NOT NULL, closing BLOB NOT NULL,
        deletes INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
)sql"},
                                 database::Migration{6, R"sql(
    CREATE TABLE aside (
        space_id BLOB NOT NULL, hash BLOB NOT NULL, entry BLOB NOT NULL, receipt BLOB NOT NULL,
        PRIMARY KEY (space_id, hash)
    ) WITHOUT ROWID;
)sql"},
                                 database::Migration{7, R"sql(
    CREATE TABLE purge (
        space_id BLOB NOT NULL, channel BLOB NOT NULL, rseq INTEGER NOT NULL, purge BLOB NOT NULL, bytes BLOB NOT NULL,
        PRIMARY KEY (space_id, channel, rseq)
    ) WITHOUT ROWID;
    CREATE UNIQUE INDEX purge_name ON purge (space_id, channel, purge);
    CREATE TABLE purged (
        space_id BLOB NOT NULL, channel BLOB NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL,
        rseq INTEGER NOT NULL, PRIMARY KEY (space_id, stream, seq)
    ) WITHOUT ROWID;
    CREATE INDEX purged_rseq ON purged (space_id, channel, rseq);
)sql"},
                                 // Places that were ahead of their streams shared a number of the log; each has its own
                                 // now, and these are named nowhere.
                                 database::Migration{8, R"sql(
    UPDATE purged SET rseq = 0 WHERE EXISTS (SELECT 1 FROM envelope e WHERE e.space_id = purged.space_id
            AND e.channel = purged.channel AND e.rseq = purged.rseq)
        OR EXISTS (SELECT 1 FROM purge p WHERE p.space_id = purged.space_id AND p.channel = purged.channel
            AND p.rseq = purged.rseq)
        OR NOT EXISTS (SELECT 1 FROM channel c WHERE c.space_id = purged.space_id AND c.channel = purged.channel
            AND c.last_rseq >= purged.rseq);
)sql"}};

}  // namespace

Result<std::unique_ptr<SqlCipherStore>> SqlCipherStore::over(database::Database database)
{
    WAYMARK_TRY(database::migrate(database, "relay", kMigrations));
    return std::unique_ptr<SqlCipherStore>(new SqlCipherStore(std::move(database)));
}

Result<std::optional<StoredSpace>> SqlCipherStore::space(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT incarnation FROM space WHERE space_id = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(space));
    if (!found) {
        return std::nullopt;
    }
    StoredSpace stored{select.row().fixed<wire::Incarnation>(0), {}};
    WAYMARK_ASSIGN(auto entries,
                   m_database.statement("SELECT entry, receipt FROM ledger WHERE space_id = ?1 ORDER BY height"));
    WAYMARK_TRY(entries.each(
        [&](const Row& row) -> Status {
            const auto entry = row.blob(0);
            const auto receipt = row.blob(1);
            stored.ledger.push_back({Bytes(entry.begin(), entry.end()), Bytes(receipt.begin(), receipt.end())});
            return {};
        },
        space));
    return stored;
}

Status SqlCipherStore::createSpace(const SpaceId& space, const wire::Incarnation& incarnation, const StoredEntry& first)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT INTO space (space_id, incarnation, ledger_size) "
                                                         "VALUES (?1, ?2, 0) ON CONFLICT DO NOTHING"));
        WAYMARK_TRY(insert.run(space, incarnation));
        return m_database.changes() == 1 ? appendEntry(space, 0, first) : fail(ErrorCode::relay_conflict);
    });
}

Status SqlCipherStore::appendEntry(const SpaceId& space, std::uint64_t size, const StoredEntry& entry)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto grow, m_database.statement("UPDATE space SET ledger_size = ledger_size + 1 "
                                                       "WHERE space_id = ?1 AND ledger_size = ?2"));
        WAYMARK_TRY(grow.run(space, size));
        if (m_database.changes() != 1) {
            return fail(ErrorCode::relay_conflict);
        }
        WAYMARK_ASSIGN(
            auto insert,
            m_database.statement("INSERT INTO ledger (space_id, height, entry, receipt) VALUES (?1, ?2, ?3, ?4)"));
        return insert.run(space, size, entry.entry, entry.receipt);
    });
}

Result<std::optional<StoredSlot>> SqlCipherStore::slot(const SlotId& slot)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT state, expires, value FROM slot WHERE slot_id = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(slot));
    if (!found) {
        return std::nullopt;
    }
    const auto row = select.row();
    const auto value = row.blob(2);
    return StoredSlot{row.integer(0) == 0 ? SlotState::open : SlotState::emptied, row.integer(1),
                      Bytes(value.begin(), value.end())};
}

Status SqlCipherStore::putSlot(const SlotId& slot, const StoredSlot& value)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO slot (slot_id, state, expires, value) "
                                                  "VALUES (?1, ?2, ?3, ?4)"));
    return put.run(slot, value.state, value.expires, value.value);
}

Result<std::size_t> SqlCipherStore::slotCount()
{
    WAYMARK_ASSIGN(auto count, m_database.statement("SELECT count(*) FROM slot"));
    WAYMARK_ASSIGN(const bool found, count.first());
    return found ? static_cast<std::size_t>(count.row().unsignedInteger(0)) : 0;
}

Status SqlCipherStore::tidySlots(UnixMs now, UnixMs forgetBefore)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto forget, m_database.statement("DELETE FROM slot WHERE expires < ?1"));
        WAYMARK_TRY(forget.run(forgetBefore));
        WAYMARK_ASSIGN(auto empty,
                       m_database.statement("UPDATE slot SET value = x'' WHERE expires < ?1 AND value <> x''"));
        return empty.run(now);
    });
}

}  // namespace waymark::relay
