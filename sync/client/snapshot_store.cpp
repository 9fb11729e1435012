// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/snapshot_store.h"

#include "platform/database/transaction.h"

namespace waymark::client {
namespace {

using database::Row;

Bytes bytesAt(const Row& row, int column)
{
    const auto bytes = row.blob(column);
    return {bytes.begin(), bytes.end()};
}

Bytes joined(const std::vector<SignKey>& keys)
{
    Bytes all;
    for (const auto& key : keys) {
        append(all, key.view());
    }
    return all;
}

std::vector<SignKey> keysOf(ByteView all)
{
    std::vector<SignKey> keys;
    for (; all.size() >= SignKey::kSize; all = all.subspan(SignKey::kSize)) {
        keys.push_back(*SignKey::from(all.first(SignKey::kSize)));
    }
    return keys;
}

}  // namespace

Status SnapshotStore::remove(const char* table, const ChannelId& channel)
{
    WAYMARK_ASSIGN(auto drop,
                   m_database.statement("DELETE FROM " + std::string(table) + " WHERE space = ?1 AND channel = ?2"));
    return drop.run(m_space, channel);
}

Result<std::optional<SnapshotStore::Trusted>> SnapshotStore::trusted(const ChannelId& channel) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT manifest, signers FROM cli_trusted "
                                                     "WHERE space = ?1 AND channel = ?2"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space, channel));
    if (!found) {
        return std::optional<Trusted>();
    }
    WAYMARK_ASSIGN(auto manifest, wire::SnapshotManifest::decode(select.row().blob(0)));
    return std::optional(Trusted{std::move(manifest), keysOf(select.row().blob(1))});
}

Status SnapshotStore::noteTrusted(const ChannelId& channel, ByteView manifest, const std::vector<SignKey>& signers)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto select, m_database.statement("SELECT 1 FROM cli_trusted WHERE space = ?1 AND channel = ?2 "
                                                         "AND manifest = ?3"));
        WAYMARK_ASSIGN(const bool known, select.first(m_space, channel, manifest));
        WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO cli_trusted (space, channel, manifest, "
                                                      "signers) VALUES (?1, ?2, ?3, ?4)"));
        WAYMARK_TRY(put.run(m_space, channel, manifest, joined(signers)));
        return known ? Status{} : remove("cli_volume", channel);
    });
}

Result<std::uint64_t> SnapshotStore::volume(const ChannelId& channel) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT bytes FROM cli_volume WHERE space = ?1 AND channel = ?2"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space, channel));
    return found ? select.row().unsignedInteger(0) : 0;
}

Status SnapshotStore::addVolume(const ChannelId& channel, std::uint64_t bytes)
{
    WAYMARK_ASSIGN(auto add, m_database.statement("INSERT INTO cli_volume (space, channel, bytes) VALUES (?1, ?2, ?3) "
                                                  "ON CONFLICT (space, channel) DO UPDATE SET bytes = bytes + ?3"));
    return add.run(m_space, channel, bytes);
}

Result<std::optional<SnapshotStore::Making>> SnapshotStore::making() const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT channel, manifest FROM cli_making WHERE space = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space));
    return found ? std::optional(Making{select.row().fixed<ChannelId>(0), bytesAt(select.row(), 1)}) : std::nullopt;
}

Status SnapshotStore::beginMaking(const Making& making, const std::vector<Bytes>& sealedParts)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_TRY(endMaking(making.channel));
        WAYMARK_ASSIGN(auto put, m_database.statement("INSERT INTO cli_making (space, channel, manifest) "
                                                      "VALUES (?1, ?2, ?3)"));
        WAYMARK_TRY(put.run(m_space, making.channel, making.manifest));
        WAYMARK_ASSIGN(auto part, m_database.statement("INSERT INTO cli_making_part (space, channel, number, sealed) "
                                                       "VALUES (?1, ?2, ?3, ?4)"));
        for (std::size_t i = 0; i < sealedParts.size(); ++i) {
            WAYMARK_TRY(part.run(m_space, making.channel, i, sealedParts[i]));
        }
        return {};
    });
}

Result<std::optional<SnapshotStore::Part>> SnapshotStore::nextPart(const ChannelId& channel) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT number, sealed FROM cli_making_part "
                                                     "WHERE space = ?1 AND channel = ?2 ORDER BY number LIMIT 1"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space, channel));
    return found ? std::optional(
                       Part{static_cast<std::uint32_t>(select.row().unsignedInteger(0)), bytesAt(select.row(), 1)})
                 : std::nullopt;
}

Status SnapshotStore::partBrought(const ChannelId& channel, std::uint32_t number)
{
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM cli_making_part "
                                                   "WHERE space = ?1 AND channel = ?2 AND number = ?3"));
    return drop.run(m_space, channel, number);
}

Status SnapshotStore::endMaking(const ChannelId& channel)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_TRY(remove("cli_making", channel));
        return remove("cli_making_part", channel);
    });
}

Result<std::optional<SnapshotStore::Base>> SnapshotStore::base(const ChannelId& channel) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT manifest, covers FROM cli_base "
                                                     "WHERE space = ?1 AND channel = ?2"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space, channel));
    if (!found) {
        return std::optional<Base>();
    }
    WAYMARK_ASSIGN(auto manifest, wire::SnapshotManifest::decode(select.row().blob(0)));
    const auto id = wire::snapshotId(select.row().blob(0));
    return std::optional(Base{id, std::move(manifest), select.row().unsignedInteger(1)});
}

Result<std::vector<ChannelId>> SnapshotStore::withBase() const
{
    std::vector<ChannelId> channels;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT channel FROM cli_base WHERE space = ?1"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            channels.push_back(row.fixed<ChannelId>(0));
            return {};
        },
        m_space));
    return channels;
}

Status SnapshotStore::setBase(const ChannelId& channel, ByteView manifest, std::uint64_t covers)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO cli_base (space, channel, manifest, "
                                                      "covers) VALUES (?1, ?2, ?3, ?4)"));
        WAYMARK_TRY(put.run(m_space, channel, manifest, covers));
        WAYMARK_ASSIGN(auto mark, m_database.statement("INSERT INTO cli_rebuild (space, channel) "
                                                       "VALUES (?1, ?2) ON CONFLICT DO NOTHING"));
        WAYMARK_TRY(mark.run(m_space, channel));
        return moveCursor(channel, covers);
    });
}

Status SnapshotStore::moveCursor(const ChannelId& channel, std::uint64_t after)
{
    WAYMARK_ASSIGN(auto cursor, m_database.statement("INSERT OR REPLACE INTO cli_channel (space, channel, after) "
                                                     "VALUES (?1, ?2, ?3)"));
    return cursor.run(m_space, channel, after);
}

Status SnapshotStore::dropBase(const ChannelId& channel)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_TRY(remove("cli_base", channel));
        return remove("cli_base_part", channel);
    });
}

Status SnapshotStore::keepPart(const ChannelId& channel, const Hash32& snapshot, std::uint32_t number, ByteView sealed)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto others, m_database.statement("DELETE FROM cli_base_part "
                                                         "WHERE space = ?1 AND channel = ?2 AND snapshot <> ?3"));
        WAYMARK_TRY(others.run(m_space, channel, snapshot));
        WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO cli_base_part (space, channel, snapshot, "
                                                      "number, sealed) VALUES (?1, ?2, ?3, ?4, ?5)"));
        return put.run(m_space, channel, snapshot, number, sealed);
    });
}

Result<bool> SnapshotStore::hasPart(const ChannelId& channel, const Hash32& snapshot, std::uint32_t number) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT 1 FROM cli_base_part WHERE space = ?1 AND channel = ?2 "
                                                     "AND snapshot = ?3 AND number = ?4"));
    return select.first(m_space, channel, snapshot, number);
}

Result<Bytes> SnapshotStore::part(const ChannelId& channel, const Hash32& snapshot, std::uint32_t number) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT sealed FROM cli_base_part WHERE space = ?1 AND "
                                                     "channel = ?2 AND snapshot = ?3 AND number = ?4"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space, channel, snapshot, number));
    if (!found) {
        return fail(ErrorCode::not_found, "snapshot part");
    }
    const auto sealed = select.row().blob(0);
    return Bytes(sealed.begin(), sealed.end());
}

Status SnapshotStore::forgetRelay()
{
    for (const std::string table : {"cli_trusted", "cli_volume", "cli_making", "cli_making_part"}) {
        WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM " + table + " WHERE space = ?1"));
        WAYMARK_TRY(drop.run(m_space));
    }
    WAYMARK_ASSIGN(auto purges, m_database.statement("UPDATE cli_purge SET posted = 0 WHERE space = ?1"));
    return purges.run(m_space);
}

}  // namespace waymark::client
