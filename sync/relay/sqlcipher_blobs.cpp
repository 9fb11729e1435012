// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/transaction.h"
#include "sync/relay/sqlcipher_store.h"

// Sealed files in the embedded store. `ends` is when a row goes: of one that is not whole a week after its newest
// chunk, of a whole one 0, or the end of its grace.
namespace waymark::relay {
namespace {

using database::Row;

constexpr std::int64_t kWaitingMs = 7LL * 24 * 60 * 60 * 1000;
constexpr std::string_view kNamed = "space_id = ?1 AND channel = ?2 AND blob = ?3 ";

}  // namespace

Result<std::optional<StoredBlob>> SqlCipherStore::blob(const BlobName& name, const SignKey& device)
{
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT id, device, person, size, whole, ends FROM blob WHERE " +
                                        std::string(kNamed) + "AND (whole = 1 OR device = ?4) ORDER BY whole DESC"));
    WAYMARK_ASSIGN(const bool found, select.first(name.space, name.channel, name.blob, device));
    if (!found) {
        return std::nullopt;
    }
    const auto row = select.row();
    StoredBlob stored{row.fixed<SignKey>(1), static_cast<PersonNumber>(row.integer(2)), row.unsignedInteger(3),
                      row.boolean(4),        row.boolean(4) ? row.integer(5) : 0,       {}};
    const auto id = row.integer(0);
    WAYMARK_ASSIGN(auto chunks, m_database.statement("SELECT number FROM blob_chunk WHERE file = ?1 ORDER BY number"));
    WAYMARK_TRY(chunks.each(
        [&](const Row& chunk) -> Status {
            stored.chunks.push_back(static_cast<std::uint32_t>(chunk.integer(0)));
            return {};
        },
        id));
    return stored;
}

/// Of what that device brings; made with its first chunk, when there is room for all of them.
Result<std::int64_t> SqlCipherStore::blobRow(const BlobName& name, const StoredBlob& by, const BlobQuota& quota,
                                             UnixMs now)
{
    WAYMARK_ASSIGN(auto touch, m_database.statement("UPDATE blob SET ends = ?5 WHERE " + std::string(kNamed) +
                                                    "AND device = ?4 AND whole = 0"));
    WAYMARK_TRY(touch.run(name.space, name.channel, name.blob, by.device, now + kWaitingMs));
    if (m_database.changes() == 0) {
        WAYMARK_ASSIGN(auto insert,
                       m_database.statement("INSERT INTO blob (space_id, channel, blob, device, person, size, whole, "
                                            "ends) SELECT ?1, ?2, ?3, ?4, ?5, ?6, 0, ?7 WHERE ?6 + (SELECT "
                                            "coalesce(sum(size), 0) FROM blob WHERE space_id = ?1) <= ?8 AND ?6 + "
                                            "(SELECT coalesce(sum(size), 0) FROM blob WHERE space_id = ?1 AND "
                                            "device = ?4) <= ?9"));
        WAYMARK_TRY(insert.run(name.space, name.channel, name.blob, by.device, by.person, by.size, now + kWaitingMs,
                               quota.space, quota.device));
        if (m_database.changes() == 0) {
            return fail(ErrorCode::relay_full);
        }
    }
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT id FROM blob WHERE " + std::string(kNamed) + "AND device = ?4"));
    WAYMARK_ASSIGN(const bool found, select.first(name.space, name.channel, name.blob, by.device));
    return found ? Result<std::int64_t>(select.row().integer(0)) : fail(ErrorCode::internal, "blob");
}

Status SqlCipherStore::putBlobChunk(const BlobName& name, const StoredBlob& by, std::uint32_t number, ByteView chunk,
                                    const BlobQuota& quota, UnixMs now)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(const auto row, blobRow(name, by, quota, now));
        WAYMARK_ASSIGN(auto insert,
                       m_database.statement(
                           "INSERT INTO blob_chunk (file, number, bytes) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING"));
        return insert.run(row, number, chunk);
    });
}

Result<std::optional<Bytes>> SqlCipherStore::blobChunk(const BlobName& name, const SignKey& device,
                                                       std::uint32_t number)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT bytes FROM blob_chunk WHERE number = ?5 AND file = "
                                                     "(SELECT id FROM blob WHERE " +
                                                     std::string(kNamed) + "AND device = ?4)"));
    WAYMARK_ASSIGN(const bool found, select.first(name.space, name.channel, name.blob, device, number));
    if (!found) {
        return std::nullopt;
    }
    const auto bytes = select.row().blob(0);
    return Bytes(bytes.begin(), bytes.end());
}

Status SqlCipherStore::dropBlobRow(std::int64_t row)
{
    WAYMARK_ASSIGN(auto chunks, m_database.statement("DELETE FROM blob_chunk WHERE file = ?1"));
    WAYMARK_TRY(chunks.run(row));
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM blob WHERE id = ?1"));
    return drop.run(row);
}

Status SqlCipherStore::takeBlob(const BlobName& name, const SignKey& device)
{
    return database::inTransaction(m_database, [&]() -> Status {
        std::vector<std::int64_t> others;
        WAYMARK_ASSIGN(auto select,
                       m_database.statement("SELECT id FROM blob WHERE " + std::string(kNamed) + "AND device <> ?4"));
        WAYMARK_TRY(select.each(
            [&](const Row& row) -> Status {
                others.push_back(row.integer(0));
                return {};
            },
            name.space, name.channel, name.blob, device));
        for (const auto other : others) {
            WAYMARK_TRY(dropBlobRow(other));
        }
        WAYMARK_ASSIGN(auto take, m_database.statement("UPDATE blob SET whole = 1, ends = 0 WHERE " +
                                                       std::string(kNamed) + "AND device = ?4"));
        return take.run(name.space, name.channel, name.blob, device);
    });
}

Status SqlCipherStore::endBlob(const BlobName& name, UnixMs goes)
{
    WAYMARK_ASSIGN(auto end,
                   m_database.statement("UPDATE blob SET ends = ?4 WHERE " + std::string(kNamed) + "AND whole = 1"));
    return end.run(name.space, name.channel, name.blob, goes);
}

Status SqlCipherStore::dropBlob(const BlobName& name, const SignKey& device)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto select,
                       m_database.statement("SELECT id FROM blob WHERE " + std::string(kNamed) + "AND device = ?4"));
        WAYMARK_ASSIGN(const bool found, select.first(name.space, name.channel, name.blob, device));
        return found ? dropBlobRow(select.row().integer(0)) : Status{};
    });
}

Status SqlCipherStore::tidyBlobs(const SpaceId& space, UnixMs now)
{
    return database::inTransaction(m_database, [&]() -> Status {
        std::vector<std::int64_t> over;
        WAYMARK_ASSIGN(auto select,
                       m_database.statement("SELECT id FROM blob WHERE space_id = ?1 AND ends <> 0 AND ends <= ?2"));
        WAYMARK_TRY(select.each(
            [&](const Row& row) -> Status {
                over.push_back(row.integer(0));
                return {};
            },
            space, now));
        for (const auto row : over) {
            WAYMARK_TRY(dropBlobRow(row));
        }
        return {};
    });
}

}  // namespace waymark::relay
