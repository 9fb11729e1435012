// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/chain_store.h"

#include <algorithm>

#include "platform/database/database.h"
#include "sync/wire/api_error.h"

namespace waymark::client {
namespace {

using database::Row;

}  // namespace

Result<Head> ChainStore::head(const StreamId& stream) const
{
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT seq, hash, height FROM cli_head WHERE space = ?1 AND stream = ?2"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space, stream));
    if (!found) {
        return Head{};
    }
    const Row row = select.row();
    return Head{row.unsignedInteger(0), row.fixed<Hash32>(1), row.unsignedInteger(2)};
}

Result<std::map<StreamId, Head>> ChainStore::heads(const ChannelId& channel) const
{
    std::map<StreamId, Head> heads;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT stream, seq, hash, height FROM cli_head "
                                                     "WHERE space = ?1 AND channel = ?2 AND seq > 0 AND stream "
                                                     "NOT IN (SELECT stream FROM cli_lost WHERE space = ?1)"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            heads.emplace(row.fixed<StreamId>(0),
                          Head{row.unsignedInteger(1), row.fixed<Hash32>(2), row.unsignedInteger(3)});
            return {};
        },
        m_space, channel));
    return heads;
}

Result<Head> ChainStore::known(const StreamId& stream) const
{
    WAYMARK_ASSIGN(auto known, head(stream));
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT seq, hash FROM cli_parked "
                                                     "WHERE space = ?1 AND stream = ?2 AND seq > ?3 ORDER BY seq"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            if (row.unsignedInteger(0) == known.seq + 1) {
                known.seq = row.unsignedInteger(0);
                known.hash = row.fixed<Hash32>(1);
            }
            return {};
        },
        m_space, stream, known.seq));
    return known;
}

Result<std::optional<Hash32>> ChainStore::link(const StreamId& stream, std::uint64_t seq) const
{
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT hash FROM cli_link WHERE space = ?1 AND stream = ?2 AND seq = ?3"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space, stream, seq));
    return found ? std::optional(select.row().fixed<Hash32>(0)) : std::nullopt;
}

Result<bool> ChainStore::holds(const StreamId& stream, std::uint64_t seq, const Hash32& hash) const
{
    WAYMARK_ASSIGN(const auto merged, head(stream));
    if (merged.seq >= seq) {
        WAYMARK_ASSIGN(const auto known, link(stream, seq));
        return !known || *known == hash;
    }
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT 1 FROM cli_parked WHERE space = ?1 AND stream = ?2 AND seq = ?3"));
    return select.first(m_space, stream, seq);
}

Status ChainStore::setHead(const ChannelId& channel, const StreamId& stream, const Head& head)
{
    WAYMARK_ASSIGN(auto insert,
                   m_database.statement("INSERT OR REPLACE INTO cli_head (space, stream, channel, seq, hash, height) "
                                        "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
    WAYMARK_TRY(insert.run(m_space, stream, channel, head.seq, head.hash, head.height));
    return head.seq == 0 ? Status{} : setLink(channel, stream, head.seq, head.hash);
}

Status ChainStore::setLink(const ChannelId& channel, const StreamId& stream, std::uint64_t seq, const Hash32& hash)
{
    WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT OR REPLACE INTO cli_link (space, stream, seq, channel, "
                                                     "hash) VALUES (?1, ?2, ?3, ?4, ?5)"));
    return insert.run(m_space, stream, seq, channel, hash);
}

Status ChainStore::noteSeen(const ChannelId& channel, const records::StreamHead& seen)
{
    WAYMARK_ASSIGN(
        auto insert,
        m_database.statement("INSERT INTO cli_seen (space, stream, channel, seq, hash) VALUES (?1, ?2, ?3, ?4, ?5) "
                             "ON CONFLICT (space, stream) DO UPDATE SET seq = excluded.seq, hash = excluded.hash "
                             "WHERE excluded.seq > cli_seen.seq"));
    return insert.run(m_space, seen.stream, channel, seen.seq, seen.hash);
}

Result<std::vector<ChannelId>> ChainStore::channelsKeptBack() const
{
    WAYMARK_ASSIGN(
        auto select,
        m_database.statement(
            "SELECT DISTINCT s.channel FROM cli_seen s "
            "LEFT JOIN cli_head h ON h.space = s.space AND h.stream = s.stream "
            "WHERE s.space = ?1 AND s.seq > coalesce(h.seq, 0) AND NOT EXISTS "
            "(SELECT 1 FROM cli_parked p WHERE p.space = s.space AND p.stream = s.stream AND p.seq = s.seq)"));
    std::vector<ChannelId> channels;
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            channels.push_back(row.fixed<ChannelId>(0));
            return {};
        },
        m_space));
    return channels;
}

Result<std::vector<records::StreamHead>> ChainStore::untold(const ChannelId& channel, const StreamId& own) const
{
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT h.stream, h.seq, h.hash FROM cli_head h "
                                        "LEFT JOIN cli_told t ON t.space = h.space AND t.stream = h.stream "
                                        "WHERE h.space = ?1 AND h.channel = ?2 AND h.stream <> ?3 "
                                        "AND h.seq > coalesce(t.seq, 0) ORDER BY h.stream"));
    std::vector<records::StreamHead> heads;
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            heads.push_back({row.fixed<StreamId>(0), row.unsignedInteger(1), row.fixed<Hash32>(2)});
            return {};
        },
        m_space, channel, own));
    return heads;
}

Status ChainStore::noteTold(const ChannelId& channel, const std::vector<records::StreamHead>& told)
{
    WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT OR REPLACE INTO cli_told (space, stream, channel, seq) "
                                                     "VALUES (?1, ?2, ?3, ?4)"));
    for (const auto& head : told) {
        WAYMARK_TRY(insert.run(m_space, head.stream, channel, head.seq));
    }
    return {};
}

Status ChainStore::park(const Place& place, ErrorCode reason, ByteView envelope)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT hash FROM cli_parked "
                                                     "WHERE space = ?1 AND stream = ?2 AND seq = ?3"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space, place.stream, place.seq));
    if (found) {
        if (select.row().fixed<Hash32>(0) != place.hash) {
            return fail(ErrorCode::stream_fork, "two envelopes wait for one place");
        }
        WAYMARK_ASSIGN(auto update, m_database.statement("UPDATE cli_parked SET reason = ?4 "
                                                         "WHERE space = ?1 AND stream = ?2 AND seq = ?3"));
        return update.run(m_space, place.stream, place.seq, errorName(reason));
    }
    WAYMARK_ASSIGN(auto insert,
                   m_database.statement("INSERT INTO cli_parked (space, stream, seq, channel, hash, reason, envelope) "
                                        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
    return insert.run(m_space, place.stream, place.seq, place.channel, place.hash, errorName(reason), envelope);
}

Status ChainStore::unpark(const StreamId& stream, std::uint64_t seq)
{
    WAYMARK_ASSIGN(auto remove,
                   m_database.statement("DELETE FROM cli_parked WHERE space = ?1 AND stream = ?2 AND seq <= ?3"));
    return remove.run(m_space, stream, seq);
}

Status ChainStore::dropParked(const StreamId& stream, std::uint64_t seq)
{
    WAYMARK_ASSIGN(auto remove,
                   m_database.statement("DELETE FROM cli_parked WHERE space = ?1 AND stream = ?2 AND seq = ?3"));
    return remove.run(m_space, stream, seq);
}

Result<std::vector<Bytes>> ChainStore::parkedNext() const
{
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT p.envelope FROM cli_parked p "
                                        "LEFT JOIN cli_head h ON h.space = p.space AND h.stream = p.stream "
                                        "WHERE p.space = ?1 AND p.seq = coalesce(h.seq, 0) + 1 ORDER BY p.id"));
    std::vector<Bytes> envelopes;
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            const auto bytes = row.blob(0);
            envelopes.emplace_back(bytes.begin(), bytes.end());
            return {};
        },
        m_space));
    return envelopes;
}

Result<std::uint64_t> ChainStore::parkedCount() const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT count(*) FROM cli_parked WHERE space = ?1"));
    WAYMARK_ASSIGN([[maybe_unused]] const bool found, select.first(m_space));
    return select.row().unsignedInteger(0);
}

Result<std::vector<ChainStore::Waiting>> ChainStore::waiting() const
{
    // SQLite takes the bare columns of a min() query from the row that has the minimum.
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT p.channel, p.reason, min(p.seq), coalesce(h.seq, 0) FROM cli_parked p "
                                        "LEFT JOIN cli_head h ON h.space = p.space AND h.stream = p.stream "
                                        "WHERE p.space = ?1 GROUP BY p.stream"));
    std::vector<Waiting> waiting;
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            const bool gap = row.integer(2) != row.integer(3) + 1;
            const auto reason =
                gap ? ErrorCode::stream_gap : wire::errorCodeOf(row.text(1)).value_or(ErrorCode::internal);
            waiting.push_back({row.fixed<ChannelId>(0), reason});
            return {};
        },
        m_space));
    std::ranges::sort(waiting);
    waiting.erase(std::ranges::unique(waiting).begin(), waiting.end());
    return waiting;
}

}  // namespace waymark::client
