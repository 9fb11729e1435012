// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "platform/database/transaction.h"
#include "sync/relay/chain_rule.h"
#include "sync/relay/sqlcipher_store.h"

// The envelope log of the embedded store.
namespace waymark::relay {

using database::Row;

namespace {

/// An envelope or a purge as it came; where one was purged, which it was.
Bytes itemIn(const Row& row)
{
    if (row.isNull(1)) {
        return wire::emptyPlace({row.fixed<StreamId>(2), row.unsignedInteger(3), row.fixed<Hash32>(4)});
    }
    const auto bytes = row.blob(1);
    return {bytes.begin(), bytes.end()};
}

}  // namespace

Result<Place> SqlCipherStore::place(const SpaceId& space, const NewEnvelope& envelope)
{
    WAYMARK_ASSIGN(auto newest, m_database.statement("SELECT seq, hash FROM head "
                                                     "WHERE space_id = ?1 AND channel = ?2 AND stream = ?3"));
    WAYMARK_ASSIGN(const bool hasHead, newest.first(space, envelope.channel, envelope.stream));
    std::optional<wire::StreamHead> head;
    if (hasHead) {
        head = {envelope.stream, newest.row().unsignedInteger(0), newest.row().fixed<Hash32>(1)};
    }
    std::optional<Hash32> kept;
    if (head && envelope.seq <= head->seq) {
        WAYMARK_ASSIGN(auto same, m_database.statement("SELECT hash FROM envelope "
                                                       "WHERE space_id = ?1 AND stream = ?2 AND seq = ?3"));
        WAYMARK_ASSIGN(const bool isKept, same.first(space, envelope.stream, envelope.seq));
        kept = isKept ? std::optional(same.row().fixed<Hash32>(0)) : std::nullopt;
    }
    if (!kept) {
        WAYMARK_ASSIGN(kept, purged(space, envelope.stream, envelope.seq));
    }
    WAYMARK_ASSIGN(const auto log, channelRow(space, envelope.channel));
    return placeOf(head, kept, envelope, log.floor > 0);
}

Result<std::uint64_t> SqlCipherStore::nextRseq(const SpaceId& space, const ChannelId& channel)
{
    WAYMARK_ASSIGN(auto next,
                   m_database.statement("INSERT INTO channel (space_id, channel, last_rseq) VALUES (?1, ?2, 1) "
                                        "ON CONFLICT DO UPDATE SET last_rseq = last_rseq + 1 RETURNING last_rseq"));
    WAYMARK_ASSIGN(const bool counted, next.first(space, channel));
    return counted ? Result<std::uint64_t>(next.row().unsignedInteger(0)) : fail(ErrorCode::internal, "rseq");
}

Status SqlCipherStore::setHead(const SpaceId& space, const ChannelId& channel, const wire::StreamHead& head)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO head (space_id, channel, stream, seq, hash) "
                                                  "VALUES (?1, ?2, ?3, ?4, ?5)"));
    return put.run(space, channel, head.stream, head.seq, head.hash);
}

Status SqlCipherStore::insert(const SpaceId& space, const NewEnvelope& envelope)
{
    WAYMARK_ASSIGN(const auto rseq, nextRseq(space, envelope.channel));
    WAYMARK_ASSIGN(auto keep,
                   m_database.statement("INSERT INTO envelope (space_id, channel, rseq, stream, seq, hash, bytes) "
                                        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
    WAYMARK_TRY(keep.run(space, envelope.channel, rseq, envelope.stream, envelope.seq, envelope.hash, envelope.bytes));
    WAYMARK_TRY(setHead(space, envelope.channel, {envelope.stream, envelope.seq, envelope.hash}));
    return passPurged(space, envelope.channel, envelope.stream);
}

/// Decides about one envelope and keeps it if it may be kept; `room` are the bytes left under the quota.
Result<std::optional<ErrorCode>> SqlCipherStore::pushOne(const SpaceId& space, const NewEnvelope& envelope,
                                                         std::int64_t& room)
{
    WAYMARK_ASSIGN(const auto where, place(space, envelope));
    switch (where) {
        case Place::stored:
            return std::nullopt;
        case Place::gap:
            return ErrorCode::stream_gap;
        case Place::fork:
            return ErrorCode::stream_fork;
        case Place::follows:
            break;
    }
    const auto size = static_cast<std::int64_t>(envelope.bytes.size());
    if (size > room) {
        return ErrorCode::relay_full;
    }
    WAYMARK_TRY(insert(space, envelope));
    room -= size;
    return std::nullopt;
}

Result<std::vector<std::optional<ErrorCode>>> SqlCipherStore::push(const SpaceId& space,
                                                                   std::span<const NewEnvelope> envelopes,
                                                                   std::int64_t quotaBytes)
{
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    WAYMARK_ASSIGN(auto used, m_database.statement("SELECT bytes FROM space WHERE space_id = ?1"));
    WAYMARK_ASSIGN(const bool exists, used.first(space));
    const auto before = exists ? quotaBytes - used.row().integer(0) : 0;
    auto room = before;
    std::vector<std::optional<ErrorCode>> answers;
    std::vector<StreamId> broken;
    for (const auto& envelope : envelopes) {
        if (std::ranges::find(broken, envelope.stream) != broken.end()) {
            answers.emplace_back(ErrorCode::stream_gap);
            continue;
        }
        WAYMARK_ASSIGN(const auto answer, pushOne(space, envelope, room));
        answers.push_back(answer);
        if (answer) {
            broken.push_back(envelope.stream);
        }
    }
    if (room == before) {
        return answers;
    }
    WAYMARK_ASSIGN(auto update, m_database.statement("UPDATE space SET bytes = bytes + ?2 WHERE space_id = ?1"));
    WAYMARK_TRY(update.run(space, before - room));
    WAYMARK_TRY(transaction.commit());
    return answers;
}

Result<SqlCipherStore::ChannelRow> SqlCipherStore::channelRow(const SpaceId& space, const ChannelId& channel)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT last_rseq, floor_rseq FROM channel "
                                                     "WHERE space_id = ?1 AND channel = ?2"));
    WAYMARK_ASSIGN(const bool found, select.first(space, channel));
    return found ? ChannelRow{select.row().unsignedInteger(0), select.row().unsignedInteger(1)} : ChannelRow{};
}

Result<std::uint64_t> SqlCipherStore::last(const SpaceId& space, const ChannelId& channel)
{
    WAYMARK_ASSIGN(const auto row, channelRow(space, channel));
    return row.last;
}

Result<std::uint64_t> SqlCipherStore::floor(const SpaceId& space, const ChannelId& channel)
{
    WAYMARK_ASSIGN(const auto row, channelRow(space, channel));
    return row.floor;
}

Result<LogPage> SqlCipherStore::pull(const SpaceId& space, const ChannelId& channel, std::uint64_t after,
                                     std::size_t maxBytes, std::size_t maxCount)
{
    WAYMARK_ASSIGN(const auto row, channelRow(space, channel));
    LogPage page{row.floor, row.last, {}};
    if (after >= row.last || maxCount == 0) {
        return page;
    }
    // One row at a time, so that a page of large envelopes reads no further than it can hold.
    WAYMARK_ASSIGN(auto next,
                   m_database.statement(
                       "SELECT rseq, bytes, NULL, NULL, NULL FROM envelope WHERE space_id = ?1 AND channel = ?2 AND "
                       "rseq > ?3 UNION ALL "
                       "SELECT rseq, bytes, NULL, NULL, NULL FROM purge WHERE space_id = ?1 AND channel = ?2 AND "
                       "rseq > ?3 UNION ALL "
                       "SELECT rseq, NULL, stream, seq, hash FROM purged WHERE space_id = ?1 AND channel = ?2 AND "
                       "rseq > max(?3, ?4) ORDER BY rseq LIMIT 1"));
    for (std::size_t total = 0; page.envelopes.size() < maxCount;) {
        WAYMARK_ASSIGN(const bool found, next.first(space, channel, after, row.floor));
        auto item = found ? itemIn(next.row()) : Bytes{};
        total += item.size();
        if (!found || total > maxBytes) {
            break;
        }
        after = next.row().unsignedInteger(0);
        page.envelopes.emplace_back(after, std::move(item));
    }
    return page;
}

Result<std::optional<Hash32>> SqlCipherStore::itemAt(const SpaceId& space, const ChannelId& channel, std::uint64_t rseq)
{
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT hash FROM envelope WHERE space_id = ?1 AND channel = ?2 AND rseq = ?3 "
                                        "UNION ALL "
                                        "SELECT purge FROM purge WHERE space_id = ?1 AND channel = ?2 AND rseq = ?3 "
                                        "UNION ALL "
                                        "SELECT hash FROM purged WHERE space_id = ?1 AND channel = ?2 AND rseq = ?3"));
    WAYMARK_ASSIGN(const bool found, select.first(space, channel, rseq));
    return found ? std::optional(select.row().fixed<Hash32>(0)) : std::nullopt;
}

Result<wire::ChannelHeads> SqlCipherStore::heads(const SpaceId& space, const ChannelId& channel)
{
    WAYMARK_ASSIGN(const auto row, channelRow(space, channel));
    wire::ChannelHeads heads{channel, row.last, {}};
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT stream, seq, hash FROM head "
                                                     "WHERE space_id = ?1 AND channel = ?2 ORDER BY stream"));
    WAYMARK_TRY(select.each(
        [&](const Row& found) -> Status {
            heads.streams.push_back({found.fixed<StreamId>(0), found.unsignedInteger(1), found.fixed<Hash32>(2)});
            return {};
        },
        space, channel));
    return heads;
}

}  // namespace waymark::relay
