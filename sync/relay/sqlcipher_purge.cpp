// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/transaction.h"
#include "sync/relay/sqlcipher_store.h"

// What was erased for good, in the embedded store: the bodies go, the places stay known and stay in the log.
namespace waymark::relay {

using database::Row;

Result<bool> SqlCipherStore::hasPurge(const SpaceId& space, const ChannelId& channel, const Hash32& id)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT 1 FROM purge "
                                                     "WHERE space_id = ?1 AND channel = ?2 AND purge = ?3"));
    return select.first(space, channel, id);
}

Result<std::vector<Bytes>> SqlCipherStore::purges(const SpaceId& space, const ChannelId& channel)
{
    std::vector<Bytes> all;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT bytes FROM purge "
                                                     "WHERE space_id = ?1 AND channel = ?2 ORDER BY rseq"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            const auto bytes = row.blob(0);
            all.emplace_back(bytes.begin(), bytes.end());
            return {};
        },
        space, channel));
    return all;
}

Result<std::optional<Hash32>> SqlCipherStore::purged(const SpaceId& space, const StreamId& stream, std::uint64_t seq)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT hash FROM purged "
                                                     "WHERE space_id = ?1 AND stream = ?2 AND seq = ?3"));
    WAYMARK_ASSIGN(const bool found, select.first(space, stream, seq));
    return found ? std::optional(select.row().fixed<Hash32>(0)) : std::nullopt;
}

/// The head moves over what directly follows it and was purged.
Status SqlCipherStore::passPurged(const SpaceId& space, const ChannelId& channel, const StreamId& stream)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT seq FROM head "
                                                     "WHERE space_id = ?1 AND channel = ?2 AND stream = ?3"));
    WAYMARK_ASSIGN(const bool hasHead, select.first(space, channel, stream));
    const auto before = hasHead ? select.row().unsignedInteger(0) : 0;
    wire::StreamHead head{stream, before, {}};
    while (true) {
        WAYMARK_ASSIGN(const auto next, purged(space, stream, head.seq + 1));
        if (!next) {
            break;
        }
        head = {stream, head.seq + 1, *next};
    }
    return head.seq > before ? setHead(space, channel, head) : Status{};
}

Status SqlCipherStore::dropEnvelope(const SpaceId& space, const wire::PurgePlace& place)
{
    WAYMARK_ASSIGN(auto less, m_database.statement("UPDATE space SET bytes = bytes - (SELECT "
                                                   "coalesce(sum(length(bytes)), 0) FROM envelope WHERE "
                                                   "space_id = ?1 AND stream = ?2 AND seq = ?3) WHERE space_id = ?1"));
    WAYMARK_TRY(less.run(space, place.stream, place.seq));
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM envelope "
                                                   "WHERE space_id = ?1 AND stream = ?2 AND seq = ?3"));
    return drop.run(space, place.stream, place.seq);
}

/// Where the log names it: where it was; next, where it is ahead of what is here of its stream (the store was lost, and
/// phones heal it); nowhere (0) once the log has let go of it.
Result<std::uint64_t> SqlCipherStore::placeInLog(const SpaceId& space, const ChannelId& channel,
                                                 const wire::PurgePlace& place)
{
    WAYMARK_ASSIGN(const auto here, kept(space, place.stream, place.seq));
    if (here) {
        return here->rseq;
    }
    WAYMARK_ASSIGN(auto passed, m_database.statement("SELECT 1 FROM head WHERE space_id = ?1 AND channel = ?2 AND "
                                                     "stream = ?3 AND seq >= ?4"));
    WAYMARK_ASSIGN(const bool isPassed, passed.first(space, channel, place.stream, place.seq));
    return isPassed ? Result<std::uint64_t>(0) : nextRseq(space, channel);
}

Status SqlCipherStore::keepPlaces(const SpaceId& space, const ChannelId& channel,
                                  std::span<const wire::PurgePlace> places)
{
    WAYMARK_ASSIGN(auto keep, m_database.statement("INSERT INTO purged (space_id, channel, stream, seq, hash, rseq) "
                                                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
    for (const auto& place : places) {
        WAYMARK_ASSIGN(const auto known, purged(space, place.stream, place.seq));
        if (known) {
            continue;
        }
        WAYMARK_ASSIGN(const auto rseq, placeInLog(space, channel, place));
        WAYMARK_TRY(keep.run(space, channel, place.stream, place.seq, place.hash, rseq));
        WAYMARK_TRY(dropEnvelope(space, place));
        WAYMARK_TRY(passPurged(space, channel, place.stream));
    }
    return {};
}

Status SqlCipherStore::notePurged(const SpaceId& space, const ChannelId& channel,
                                  std::span<const wire::PurgePlace> places)
{
    return database::inTransaction(m_database, [&] { return keepPlaces(space, channel, places); });
}

/// At once: the days of grace are for what somebody may want back.
Status SqlCipherStore::dropFiles(const SpaceId& space, const ChannelId& channel, std::span<const Hash32> files)
{
    std::vector<std::int64_t> rows;
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT id FROM blob WHERE space_id = ?1 AND channel = ?2 AND blob = ?3"));
    for (const auto& file : files) {
        WAYMARK_TRY(select.each(
            [&](const Row& row) -> Status {
                rows.push_back(row.integer(0));
                return {};
            },
            space, channel, file));
    }
    for (const auto row : rows) {
        WAYMARK_TRY(dropBlobRow(row));
    }
    return {};
}

Status SqlCipherStore::takePurge(const SpaceId& space, ByteView bytes, const wire::Purge& purge,
                                 std::span<const Hash32> gone)
{
    const auto taken = database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_TRY(keepPlaces(space, purge.channel, purge.places));
        WAYMARK_TRY(dropSnapshots(space, gone));
        WAYMARK_TRY(dropUntaken(space));
        WAYMARK_TRY(dropFiles(space, purge.channel, purge.files));
        WAYMARK_ASSIGN(const auto rseq, nextRseq(space, purge.channel));
        WAYMARK_ASSIGN(auto keep, m_database.statement("INSERT INTO purge (space_id, channel, rseq, purge, bytes) "
                                                       "VALUES (?1, ?2, ?3, ?4, ?5)"));
        return keep.run(space, purge.channel, rseq, wire::purgeId(bytes), bytes);
    });
    WAYMARK_TRY(taken);
    // Deleted pages are overwritten; the log in front of them still holds what they were.
    return m_database.checkpoint();
}

}  // namespace waymark::relay
