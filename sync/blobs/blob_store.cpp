// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/blobs/blob_store.h"

#include <algorithm>
#include <array>

#include "platform/database/migrate.h"
#include "platform/database/transaction.h"
#include "sync/wire/api_error.h"

namespace waymark::blobs {
namespace {

using database::Row;

constexpr std::array kMigrations{database::Migration{1, R"sql(
CREATE TABLE blob_file (id INTEGER PRIMARY KEY, space BLOB NOT NULL, channel BLOB NOT NULL, blob BLOB NOT NULL,
                        size INTEGER NOT NULL, way INTEGER NOT NULL, there INTEGER NOT NULL DEFAULT 0,
                        problem TEXT NOT NULL DEFAULT '', used INTEGER NOT NULL DEFAULT 0,
                        UNIQUE (space, channel, blob));
CREATE INDEX blob_file_way ON blob_file (space, way) WHERE way > 0;
CREATE TABLE blob_chunk (id INTEGER PRIMARY KEY, file INTEGER NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL,
                         UNIQUE (file, number));
CREATE TABLE blob_gone (space BLOB NOT NULL, channel BLOB NOT NULL, blob BLOB NOT NULL,
                        asked INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (space, channel, blob)) WITHOUT ROWID;
)sql"}};

constexpr std::string_view kPlace =
    "SELECT id, space, channel, blob, size, way, there, problem, (SELECT count(*) FROM blob_chunk WHERE file = "
    "blob_file.id) FROM blob_file WHERE ";
constexpr std::string_view kNamed = "space = ?1 AND channel = ?2 AND blob = ?3";

BlobPlace placeIn(const Row& row)
{
    BlobPlace place;
    place.number = row.integer(0);
    place.ref = {row.fixed<SpaceId>(1), row.fixed<ChannelId>(2), row.fixed<Hash32>(3)};
    place.size = row.unsignedInteger(4);
    place.way = static_cast<BlobWay>(row.integer(5));
    place.there = static_cast<std::uint32_t>(row.integer(6));
    place.problem = wire::errorCodeOf(row.text(7));
    place.here = static_cast<std::uint32_t>(row.integer(8));
    return place;
}

}  // namespace

Status BlobStore::migrate(database::Database& database)
{
    return database::migrate(database, "blobs", kMigrations);
}

Result<BlobRef> BlobStore::seal(const SpaceId& space, const ChannelId& channel, const crypto::SecretKey& key,
                                std::uint64_t length, const Read& read)
{
    const auto size = wire::blobSize(length);
    if (!size) {
        return fail(ErrorCode::file_too_large);
    }
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    BlobRef ref{space, channel, {}};
    // Until the id is known, which its bytes make, the file stands under none.
    WAYMARK_ASSIGN(const auto number, add(ref, *size, BlobWay::bring));
    std::uint32_t at = 0;
    wire::BlobSealer sealer(key, space, length, [&](ByteView chunk) { return put(number, at++, chunk); });
    WAYMARK_TRY(read(sealer));
    WAYMARK_ASSIGN(const auto made, sealer.finish());
    ref.blob = made.id;
    WAYMARK_ASSIGN(auto name, m_database.statement("UPDATE blob_file SET blob = ?2 WHERE id = ?1"));
    WAYMARK_TRY(name.run(number, ref.blob));
    WAYMARK_TRY(transaction.commit());
    return ref;
}

Status BlobStore::open(const BlobRef& ref, const crypto::SecretKey& key, const wire::BlobOpener::Take& take)
{
    WAYMARK_ASSIGN(const auto place, find(ref));
    if (!place || !place->isHere()) {
        return fail(ErrorCode::file_missing);
    }
    wire::BlobOpener opener(key, ref.space, take);
    for (std::uint32_t at = 0; at < place->here; ++at) {
        WAYMARK_ASSIGN(const auto bytes, chunk(place->number, at));
        WAYMARK_TRY(opener.add(bytes));
    }
    WAYMARK_TRY(opener.finish(ref.blob));
    WAYMARK_ASSIGN(auto use, m_database.statement(
                                 "UPDATE blob_file SET used = (SELECT max(used) + 1 FROM blob_file) WHERE id = ?1"));
    return use.run(place->number);
}

Result<std::optional<BlobPlace>> BlobStore::find(const BlobRef& ref) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement(std::string(kPlace) + std::string(kNamed)));
    WAYMARK_ASSIGN(const bool found, select.first(ref.space, ref.channel, ref.blob));
    return found ? std::optional(placeIn(select.row())) : std::nullopt;
}

Result<std::vector<BlobPlace>> BlobStore::onTheWay(const SpaceId& space) const
{
    std::vector<BlobPlace> places;
    WAYMARK_ASSIGN(auto select, m_database.statement(std::string(kPlace) + "space = ?1 AND way > 0 ORDER BY id"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            places.push_back(placeIn(row));
            return {};
        },
        space));
    return places;
}

Result<std::vector<BlobRef>> BlobStore::atRest() const
{
    std::vector<BlobRef> refs;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT space, channel, blob FROM blob_file WHERE way = ?1"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            refs.push_back({row.fixed<SpaceId>(0), row.fixed<ChannelId>(1), row.fixed<Hash32>(2)});
            return {};
        },
        BlobWay::rest));
    return refs;
}

Result<std::int64_t> BlobStore::add(const BlobRef& ref, std::uint64_t size, BlobWay way)
{
    WAYMARK_ASSIGN(auto insert,
                   m_database.statement("INSERT INTO blob_file (space, channel, blob, size, way, used) VALUES "
                                        "(?1, ?2, ?3, ?4, ?5, (SELECT coalesce(max(used), 0) + 1 FROM blob_file))"));
    WAYMARK_TRY(insert.run(ref.space, ref.channel, ref.blob, size, way));
    return m_database.lastInsertId();
}

Status BlobStore::fetch(const BlobRef& ref, std::uint64_t size)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(const auto known, find(ref));
        if (!known) {
            WAYMARK_ASSIGN([[maybe_unused]] const auto number, add(ref, size, BlobWay::fetch));
            return {};
        }
        if (known->isHere() || known->way == BlobWay::bring) {
            return {};
        }
        WAYMARK_ASSIGN(auto again, m_database.statement("UPDATE blob_file SET way = ?2, problem = '' WHERE id = ?1"));
        return again.run(known->number, BlobWay::fetch);
    });
}

Status BlobStore::stopFetching(const BlobRef& ref)
{
    WAYMARK_ASSIGN(const auto known, find(ref));
    return known && known->way == BlobWay::fetch ? dropNumber(known->number) : Status{};
}

Status BlobStore::drop(const BlobRef& ref)
{
    WAYMARK_ASSIGN(const auto known, find(ref));
    return known ? dropNumber(known->number) : Status{};
}

Status BlobStore::dropNumber(std::int64_t number)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto chunks, m_database.statement("DELETE FROM blob_chunk WHERE file = ?1"));
        WAYMARK_TRY(chunks.run(number));
        WAYMARK_ASSIGN(auto file, m_database.statement("DELETE FROM blob_file WHERE id = ?1"));
        return file.run(number);
    });
}

Status BlobStore::dropSection(const SpaceId& space, const ChannelId& channel)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto chunks, m_database.statement("DELETE FROM blob_chunk WHERE file IN (SELECT id FROM "
                                                         "blob_file WHERE space = ?1 AND channel = ?2 AND way <> ?3)"));
        WAYMARK_TRY(chunks.run(space, channel, BlobWay::bring));
        WAYMARK_ASSIGN(auto files, m_database.statement("DELETE FROM blob_file WHERE space = ?1 AND channel = ?2 AND "
                                                        "way <> ?3"));
        return files.run(space, channel, BlobWay::bring);
    });
}

Status BlobStore::dropSpace(const SpaceId& space)
{
    for (const char* sql : {"DELETE FROM blob_chunk WHERE file IN (SELECT id FROM blob_file WHERE space = ?1)",
                            "DELETE FROM blob_file WHERE space = ?1", "DELETE FROM blob_gone WHERE space = ?1"}) {
        WAYMARK_ASSIGN(auto drop, m_database.statement(sql));
        WAYMARK_TRY(drop.run(space));
    }
    return {};
}

Status BlobStore::makeRoom(std::uint64_t bytes, const std::vector<SpaceId>& spared)
{
    return database::inTransaction(m_database, [&]() -> Status {
        std::vector<std::int64_t> over;
        std::uint64_t kept = 0;
        WAYMARK_ASSIGN(auto select,
                       m_database.statement("SELECT id, size, space FROM blob_file WHERE way = ?1 ORDER BY used DESC"));
        WAYMARK_TRY(select.each(
            [&](const Row& row) -> Status {
                kept += row.unsignedInteger(1);
                if (kept > bytes && std::ranges::find(spared, row.fixed<SpaceId>(2)) == spared.end()) {
                    over.push_back(row.integer(0));
                }
                return {};
            },
            BlobWay::rest));
        for (const auto number : over) {
            WAYMARK_TRY(dropNumber(number));
        }
        return {};
    });
}

Status BlobStore::bringAgain(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto again, m_database.statement("UPDATE blob_file SET way = ?2, there = 0, problem = '' WHERE "
                                                    "space = ?1 AND way = ?3"));
    return again.run(space, BlobWay::bring, BlobWay::rest);
}

Result<Bytes> BlobStore::chunk(std::int64_t number, std::uint32_t at) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT bytes FROM blob_chunk WHERE file = ?1 AND number = ?2"));
    WAYMARK_ASSIGN(const bool found, select.first(number, at));
    if (!found) {
        return fail(ErrorCode::file_missing, "chunk");
    }
    const auto bytes = select.row().blob(0);
    return Bytes(bytes.begin(), bytes.end());
}

Result<std::uint32_t> BlobStore::firstMissing(const BlobPlace& place) const
{
    std::uint32_t first = 0;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT number FROM blob_chunk WHERE file = ?1 ORDER BY number"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            first += row.integer(0) == first ? 1 : 0;
            return {};
        },
        place.number));
    return first;
}

Status BlobStore::put(std::int64_t number, std::uint32_t at, ByteView bytes)
{
    WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT INTO blob_chunk (file, number, bytes) "
                                                     "VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING"));
    return insert.run(number, at, bytes);
}

Status BlobStore::keepChunk(const BlobPlace& place, std::uint32_t at, ByteView bytes)
{
    if (bytes.empty() || bytes.size() != wire::blobChunkSize(place.size, at)) {
        return fail(ErrorCode::bad_seal, "chunk");
    }
    bool isAnother = false;
    const auto kept = database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_TRY(put(place.number, at, bytes));
        WAYMARK_ASSIGN(const auto now, find(place.ref));
        if (!now || !now->isHere()) {
            return {};
        }
        WAYMARK_ASSIGN(const auto id, idOf(*now));
        isAnother = id != place.ref.blob;
        if (!isAnother) {
            return noteBrought(place.number);
        }
        WAYMARK_ASSIGN(auto chunks, m_database.statement("DELETE FROM blob_chunk WHERE file = ?1"));
        return chunks.run(place.number);
    });
    WAYMARK_TRY(kept);
    return isAnother ? fail(ErrorCode::bad_seal, "another file") : Status{};
}

Result<Hash32> BlobStore::idOf(const BlobPlace& place) const
{
    crypto::Blake2b hash;
    for (std::uint32_t at = 0; at < place.here; ++at) {
        WAYMARK_ASSIGN(const auto bytes, chunk(place.number, at));
        hash.add(bytes);
    }
    return hash.finishAs<Hash32>();
}

Status BlobStore::noteThere(std::int64_t number, std::uint32_t chunks)
{
    WAYMARK_ASSIGN(auto note, m_database.statement("UPDATE blob_file SET problem = CASE WHEN ?2 > there THEN '' "
                                                   "ELSE problem END, there = ?2 WHERE id = ?1"));
    return note.run(number, chunks);
}

Status BlobStore::noteBrought(std::int64_t number)
{
    WAYMARK_ASSIGN(auto note, m_database.statement("UPDATE blob_file SET way = ?2, problem = '' WHERE id = ?1"));
    return note.run(number, BlobWay::rest);
}

Status BlobStore::noteProblem(std::int64_t number, ErrorCode code)
{
    WAYMARK_ASSIGN(auto note, m_database.statement("UPDATE blob_file SET problem = ?2 WHERE id = ?1"));
    return note.run(number, errorName(code));
}

Status BlobStore::letGo(const BlobRef& ref)
{
    WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT INTO blob_gone (space, channel, blob) VALUES "
                                                     "(?1, ?2, ?3) ON CONFLICT DO UPDATE SET asked = 0"));
    return insert.run(ref.space, ref.channel, ref.blob);
}

Status BlobStore::keepAfterAll(const BlobRef& ref)
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto remove, m_database.statement("DELETE FROM blob_gone WHERE " + std::string(kNamed)));
        WAYMARK_TRY(remove.run(ref.space, ref.channel, ref.blob));
        WAYMARK_ASSIGN(const auto known, find(ref));
        if (!known || !known->isHere()) {
            return {};
        }
        WAYMARK_ASSIGN(auto bring, m_database.statement("UPDATE blob_file SET way = ?2, there = 0 WHERE id = ?1"));
        return bring.run(known->number, BlobWay::bring);
    });
}

Result<std::vector<BlobStore::LettingGo>> BlobStore::lettingGo() const
{
    std::vector<LettingGo> all;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT space, channel, blob, asked FROM blob_gone"));
    WAYMARK_TRY(select.each([&](const Row& row) -> Status {
        all.push_back({{row.fixed<SpaceId>(0), row.fixed<ChannelId>(1), row.fixed<Hash32>(2)}, row.boolean(3)});
        return {};
    }));
    return all;
}

Status BlobStore::noteAsked(const BlobRef& ref)
{
    WAYMARK_ASSIGN(auto note, m_database.statement("UPDATE blob_gone SET asked = 1 WHERE " + std::string(kNamed)));
    return note.run(ref.space, ref.channel, ref.blob);
}

}  // namespace waymark::blobs
