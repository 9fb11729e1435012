// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/outbox.h"

#include <algorithm>

#include "platform/database/database.h"
#include "sync/wire/limits.h"

namespace waymark::client {
namespace {

// What CBOR adds to each envelope in a push, and to the push itself, is less than this.
constexpr std::size_t kFraming = 16;

}  // namespace

Status Outbox::add(const Sealed& sealed, const Hash32& hash, bool acknowledged)
{
    WAYMARK_ASSIGN(auto insert, m_database.statement(
                                    "INSERT INTO cli_own (space, stream, seq, channel, hash, acknowledged, envelope) "
                                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
    return insert.run(m_space, sealed.stream, sealed.seq, sealed.channel, hash, acknowledged, sealed.envelope);
}

Result<std::vector<StreamId>> Outbox::waitingStreams() const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT stream FROM cli_own WHERE space = ?1 AND acknowledged = 0 "
                                                     "GROUP BY stream ORDER BY min(id)"));
    std::vector<StreamId> streams;
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            streams.push_back(row.fixed<StreamId>(0));
            return {};
        },
        m_space));
    return streams;
}

Result<std::vector<Outbox::Sealed>> Outbox::nextPush(const std::vector<StreamId>& skipped) const
{
    WAYMARK_ASSIGN(const auto streams, waitingStreams());
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT id, stream, seq, channel, envelope FROM cli_own "
                                                     "WHERE space = ?1 AND stream = ?2 AND acknowledged = 0 "
                                                     "ORDER BY seq LIMIT ?3"));
    std::vector<Sealed> push;
    std::size_t bytes = kFraming;
    for (const auto& stream : streams) {
        if (std::ranges::find(skipped, stream) != skipped.end()) {
            continue;
        }
        bool full = false;
        WAYMARK_TRY(select.each(
            [&](const database::Row& row) -> Status {
                const auto envelope = row.blob(4);
                full = full || bytes + envelope.size() + kFraming > wire::kMaxPushBytes;
                if (!full) {
                    bytes += envelope.size() + kFraming;
                    push.push_back({row.integer(0), stream, row.unsignedInteger(2), row.fixed<ChannelId>(3),
                                    Bytes(envelope.begin(), envelope.end())});
                }
                return {};
            },
            m_space, stream, wire::kMaxPushEnvelopes - push.size()));
        if (full || push.size() == wire::kMaxPushEnvelopes) {
            break;
        }
    }
    return push;
}

Status Outbox::acknowledge(std::int64_t id)
{
    WAYMARK_ASSIGN(auto update, m_database.statement("UPDATE cli_own SET acknowledged = 1 WHERE id = ?1"));
    return update.run(id);
}

Result<std::uint64_t> Outbox::waiting() const
{
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT count(*) FROM cli_own WHERE space = ?1 AND acknowledged = 0"));
    WAYMARK_ASSIGN([[maybe_unused]] const bool found, select.first(m_space));
    return select.row().unsignedInteger(0);
}

Result<std::uint64_t> Outbox::waiting(const StreamId& stream) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT count(*) FROM cli_own "
                                                     "WHERE space = ?1 AND stream = ?2 AND acknowledged = 0"));
    WAYMARK_ASSIGN([[maybe_unused]] const bool found, select.first(m_space, stream));
    return select.row().unsignedInteger(0);
}

Result<bool> Outbox::waits(const ChannelId& channel) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT 1 FROM cli_own "
                                                     "WHERE space = ?1 AND channel = ?2 AND acknowledged = 0"));
    return select.first(m_space, channel);
}

Result<std::vector<Bytes>> Outbox::unsent(const ChannelId& channel) const
{
    std::vector<Bytes> all;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT envelope FROM cli_own WHERE space = ?1 AND channel = ?2 "
                                                     "AND acknowledged = 0 ORDER BY id"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            const auto bytes = row.blob(0);
            all.emplace_back(bytes.begin(), bytes.end());
            return {};
        },
        m_space, channel));
    return all;
}

Result<std::uint64_t> Outbox::acknowledged(const StreamId& stream) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT coalesce(max(seq), 0) FROM cli_own "
                                                     "WHERE space = ?1 AND stream = ?2 AND acknowledged = 1"));
    WAYMARK_ASSIGN([[maybe_unused]] const bool found, select.first(m_space, stream));
    return select.row().unsignedInteger(0);
}

Status Outbox::forgetAcknowledgements()
{
    WAYMARK_ASSIGN(auto update, m_database.statement("UPDATE cli_own SET acknowledged = 0 "
                                                     "WHERE space = ?1 AND envelope <> x''"));
    return update.run(m_space);
}

Status Outbox::forgetAcknowledgements(const StreamId& stream, std::uint64_t after)
{
    WAYMARK_ASSIGN(auto update,
                   m_database.statement("UPDATE cli_own SET acknowledged = 0 "
                                        "WHERE space = ?1 AND stream = ?2 AND seq > ?3 AND envelope <> x''"));
    return update.run(m_space, stream, after);
}

}  // namespace waymark::client
