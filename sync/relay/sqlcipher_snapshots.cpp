// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/transaction.h"
#include "sync/relay/sqlcipher_store.h"

// Snapshots in the embedded store, and the log they make needless.
namespace waymark::relay {
namespace {

using database::Row;

constexpr std::int64_t kWaitingMs = 24LL * 60 * 60 * 1000;

Bytes bytesAt(const Row& row, int column)
{
    const auto view = row.blob(column);
    return {view.begin(), view.end()};
}

}  // namespace

/// What a device brought of other snapshots that were not taken, and of any long ago.
Status SqlCipherStore::dropWaiting(const SpaceId& space, const SignKey& device, const Hash32& but, UnixMs before)
{
    constexpr std::string_view kWaiting =
        "space_id = ?1 AND ((device = ?2 AND snapshot <> ?3) OR since < ?4) AND NOT EXISTS (SELECT 1 FROM snapshot s "
        "WHERE s.space_id = snapshot_part.space_id AND s.snapshot = snapshot_part.snapshot AND s.maker = "
        "snapshot_part.device)";
    WAYMARK_ASSIGN(auto less, m_database.statement("UPDATE space SET snapshot_bytes = snapshot_bytes - (SELECT "
                                                   "coalesce(sum(length(bytes)), 0) FROM snapshot_part WHERE " +
                                                   std::string(kWaiting) + ") WHERE space_id = ?1"));
    WAYMARK_TRY(less.run(space, device, but, before));
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM snapshot_part WHERE " + std::string(kWaiting)));
    return drop.run(space, device, but, before);
}

Status SqlCipherStore::putPart(const SpaceId& space, const SignKey& device, const Hash32& snapshot,
                               std::uint64_t number, ByteView part, std::int64_t quotaBytes, UnixMs now)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_TRY(dropWaiting(space, device, snapshot, now - kWaitingMs));
        WAYMARK_ASSIGN(auto insert,
                       m_database.statement("INSERT INTO snapshot_part (space_id, device, snapshot, number, "
                                            "since, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING"));
        WAYMARK_TRY(insert.run(space, device, snapshot, number, now, part));
        if (m_database.changes() == 0) {
            return {};
        }
        WAYMARK_ASSIGN(auto more, m_database.statement("UPDATE space SET snapshot_bytes = snapshot_bytes + ?2 "
                                                       "WHERE space_id = ?1 AND snapshot_bytes + ?2 <= ?3"));
        WAYMARK_TRY(more.run(space, static_cast<std::int64_t>(part.size()), quotaBytes));
        return m_database.changes() == 1 ? Status{} : fail(ErrorCode::relay_full);
    });
}

Result<std::size_t> SqlCipherStore::partCount(const SpaceId& space, const SignKey& device, const Hash32& snapshot)
{
    WAYMARK_ASSIGN(auto count, m_database.statement("SELECT count(*), coalesce(max(number), -1) FROM snapshot_part "
                                                    "WHERE space_id = ?1 AND device = ?2 AND snapshot = ?3"));
    WAYMARK_ASSIGN([[maybe_unused]] const bool found, count.first(space, device, snapshot));
    const auto parts = count.row().unsignedInteger(0);
    return count.row().integer(1) + 1 == count.row().integer(0) ? static_cast<std::size_t>(parts) : 0;
}

Result<std::optional<Bytes>> SqlCipherStore::part(const SpaceId& space, const Hash32& snapshot, std::uint64_t number)
{
    WAYMARK_ASSIGN(auto select, m_database.statement(
                                    "SELECT p.bytes FROM snapshot_part p JOIN snapshot s ON s.space_id = p.space_id "
                                    "AND s.snapshot = p.snapshot AND s.maker = p.device "
                                    "WHERE p.space_id = ?1 AND p.snapshot = ?2 AND p.number = ?3"));
    WAYMARK_ASSIGN(const bool found, select.first(space, snapshot, number));
    return found ? std::optional(bytesAt(select.row(), 0)) : std::nullopt;
}

Status SqlCipherStore::readSigners(const SpaceId& space, StoredSnapshot& snapshot)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT device, person, signature FROM snapshot_signer "
                                                     "WHERE space_id = ?1 AND snapshot = ?2"));
    return select.each(
        [&](const Row& row) -> Status {
            const SnapshotSigner signer{row.fixed<SignKey>(0), static_cast<PersonNumber>(row.integer(1)),
                                        row.fixed<Signature>(2)};
            const bool isMaker = signer.device == snapshot.maker;
            snapshot.signers.insert(isMaker ? snapshot.signers.begin() : snapshot.signers.end(), signer);
            return {};
        },
        space, snapshot.id);
}

Result<std::vector<StoredSnapshot>> SqlCipherStore::snapshots(const SpaceId& space, const ChannelId& channel)
{
    std::vector<StoredSnapshot> all;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT snapshot, maker, covers, taken, trusted, manifest "
                                                     "FROM snapshot WHERE space_id = ?1 AND channel = ?2 "
                                                     "ORDER BY taken DESC, covers DESC, snapshot"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            StoredSnapshot one;
            one.id = row.fixed<Hash32>(0);
            one.maker = row.fixed<SignKey>(1);
            one.covers = row.unsignedInteger(2);
            one.taken = row.integer(3);
            one.trusted = row.integer(4);
            one.manifest = bytesAt(row, 5);
            all.push_back(std::move(one));
            return {};
        },
        space, channel));
    for (auto& one : all) {
        WAYMARK_TRY(readSigners(space, one));
    }
    return all;
}

Status SqlCipherStore::dropParts(const SpaceId& space, const SignKey& device, const Hash32& snapshot)
{
    WAYMARK_ASSIGN(auto less, m_database.statement("UPDATE space SET snapshot_bytes = snapshot_bytes - (SELECT "
                                                   "coalesce(sum(length(bytes)), 0) FROM snapshot_part WHERE "
                                                   "space_id = ?1 AND device = ?2 AND snapshot = ?3) "
                                                   "WHERE space_id = ?1"));
    WAYMARK_TRY(less.run(space, device, snapshot));
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM snapshot_part "
                                                   "WHERE space_id = ?1 AND device = ?2 AND snapshot = ?3"));
    return drop.run(space, device, snapshot);
}

Status SqlCipherStore::putSnapshot(const SpaceId& space, const ChannelId& channel, const StoredSnapshot& snapshot,
                                   std::span<const Hash32> gone)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO snapshot (space_id, channel, snapshot, "
                                                      "maker, covers, taken, trusted, manifest) "
                                                      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
        WAYMARK_TRY(put.run(space, channel, snapshot.id, snapshot.maker, snapshot.covers, snapshot.taken,
                            snapshot.trusted, snapshot.manifest));
        WAYMARK_ASSIGN(auto sign, m_database.statement("INSERT OR REPLACE INTO snapshot_signer (space_id, snapshot, "
                                                       "device, person, signature) VALUES (?1, ?2, ?3, ?4, ?5)"));
        for (const auto& signer : snapshot.signers) {
            WAYMARK_TRY(sign.run(space, snapshot.id, signer.device, signer.person, signer.signature));
        }
        return dropSnapshots(space, gone);
    });
}

Status SqlCipherStore::dropSnapshots(const SpaceId& space, std::span<const Hash32> gone)
{
    WAYMARK_ASSIGN(auto maker,
                   m_database.statement("SELECT maker FROM snapshot WHERE space_id = ?1 AND snapshot = ?2"));
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM snapshot WHERE space_id = ?1 AND snapshot = ?2"));
    WAYMARK_ASSIGN(auto unsign,
                   m_database.statement("DELETE FROM snapshot_signer WHERE space_id = ?1 AND snapshot = ?2"));
    for (const auto& id : gone) {
        WAYMARK_ASSIGN(const bool found, maker.first(space, id));
        WAYMARK_TRY(found ? dropParts(space, maker.row().fixed<SignKey>(0), id) : Status{});
        WAYMARK_TRY(drop.run(space, id));
        WAYMARK_TRY(unsign.run(space, id));
    }
    return {};
}

Status SqlCipherStore::dropUntaken(const SpaceId& space)
{
    constexpr std::string_view kUntaken =
        "space_id = ?1 AND NOT EXISTS (SELECT 1 FROM snapshot s WHERE s.space_id = snapshot_part.space_id "
        "AND s.snapshot = snapshot_part.snapshot AND s.maker = snapshot_part.device)";
    WAYMARK_ASSIGN(auto less, m_database.statement("UPDATE space SET snapshot_bytes = snapshot_bytes - (SELECT "
                                                   "coalesce(sum(length(bytes)), 0) FROM snapshot_part WHERE " +
                                                   std::string(kUntaken) + ") WHERE space_id = ?1"));
    WAYMARK_TRY(less.run(space));
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM snapshot_part WHERE " + std::string(kUntaken)));
    return drop.run(space);
}

Result<std::optional<Store::Kept>> SqlCipherStore::kept(const SpaceId& space, const StreamId& stream, std::uint64_t seq)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT rseq, hash FROM envelope "
                                                     "WHERE space_id = ?1 AND stream = ?2 AND seq = ?3"));
    WAYMARK_ASSIGN(const bool found, select.first(space, stream, seq));
    return found ? std::optional(Kept{select.row().unsignedInteger(0), select.row().fixed<Hash32>(1)}) : std::nullopt;
}

Result<std::map<SignKey, std::uint64_t>> SqlCipherStore::pulled(const SpaceId& space, const ChannelId& channel)
{
    std::map<SignKey, std::uint64_t> pulled;
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT device, after FROM pulled WHERE space_id = ?1 AND channel = ?2"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            pulled.emplace(row.fixed<SignKey>(0), row.unsignedInteger(1));
            return {};
        },
        space, channel));
    return pulled;
}

Status SqlCipherStore::notePulled(const SpaceId& space, const ChannelId& channel, const SignKey& device,
                                  std::uint64_t after)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO pulled (space_id, channel, device, after) "
                                                  "VALUES (?1, ?2, ?3, ?4)"));
    return put.run(space, channel, device, after);
}

Status SqlCipherStore::dropLog(const SpaceId& space, const ChannelId& channel, std::uint64_t upTo)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto less, m_database.statement("UPDATE space SET bytes = bytes - (SELECT "
                                                       "coalesce(sum(length(bytes)), 0) FROM envelope WHERE "
                                                       "space_id = ?1 AND channel = ?2 AND rseq <= ?3) "
                                                       "WHERE space_id = ?1"));
        WAYMARK_TRY(less.run(space, channel, upTo));
        WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM envelope "
                                                       "WHERE space_id = ?1 AND channel = ?2 AND rseq <= ?3"));
        WAYMARK_TRY(drop.run(space, channel, upTo));
        WAYMARK_ASSIGN(auto floor, m_database.statement("UPDATE channel SET floor_rseq = ?3 "
                                                        "WHERE space_id = ?1 AND channel = ?2"));
        return floor.run(space, channel, upTo);
    });
}

}  // namespace waymark::relay
