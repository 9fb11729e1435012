// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/section_care.h"

#include <algorithm>
#include <array>

#include "platform/database/transaction.h"
#include "sync/blobs/blob_store.h"
#include "sync/records/section_hiding.h"

namespace waymark::client {

SectionCare::SectionCare(database::Database& database, records::Store& records, circle::Circles& circles,
                         const SpaceId& space)
    : m_database(database),
      m_records(records),
      m_circles(circles),
      m_space(space),
      m_record(database, space),
      m_chains(database, space),
      m_forks(database, space),
      m_snapshots(database, space)
{
}

Status SectionCare::follow(UnixMs now)
{
    WAYMARK_ASSIGN(const auto overHere, m_circles.overHere(m_space));
    for (const auto& channel : overHere) {
        WAYMARK_TRY(hide(channel, now));
    }
    WAYMARK_ASSIGN(const auto lost, m_circles.lost(m_space));
    for (const auto& channel : lost) {
        WAYMARK_ASSIGN(const bool closed, isClosed(channel));
        WAYMARK_TRY(closed ? Status{} : close(channel));
    }
    WAYMARK_ASSIGN(const auto held, m_circles.held(m_space));
    for (const auto& channel : held) {
        WAYMARK_ASSIGN(const bool closed, isClosed(channel));
        WAYMARK_TRY(closed ? open(channel) : show(channel));
    }
    WAYMARK_TRY(followBranch(held));
    return markCut(held);
}

Status SectionCare::markCut(const std::vector<ChannelId>& held)
{
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    WAYMARK_ASSIGN(const auto parked, m_chains.parkedCount());
    for (const auto& [id, stream] : ledger->access().streams()) {
        WAYMARK_TRY(parked > 0 && stream.cut ? setAsideParked(stream) : Status{});
        WAYMARK_ASSIGN(const auto head, m_chains.head(id));
        const bool past =
            stream.isPastCut(head.seq) || (stream.cut && head.seq == stream.cut->seq && head.hash != stream.cut->hash);
        if (past && std::ranges::find(held, stream.channel) != held.end()) {
            WAYMARK_TRY(mark(stream.channel, false));
        }
    }
    return {};
}

/// This phone's clock may be wrong: what is hidden is given up only after a week, or when the relay says so too.
Status SectionCare::hide(const ChannelId& channel, UnixMs now)
{
    WAYMARK_ASSIGN(const bool closed, isClosed(channel));
    if (closed) {
        return {};
    }
    WAYMARK_ASSIGN(const auto since, records::hiddenSince(m_database, {m_space, channel}));
    if (since && now - *since >= kKeptHiddenMs) {
        WAYMARK_TRY(close(channel));
        return m_circles.forgetSection(m_space, channel);
    }
    if (since) {
        return {};
    }
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    WAYMARK_ASSIGN(const auto changes, records::hideSection(m_database, {m_space, channel}, now));
    WAYMARK_TRY(transaction.commit());
    m_records.publish(changes);
    return {};
}

Status SectionCare::show(const ChannelId& channel)
{
    WAYMARK_ASSIGN(const auto since, records::hiddenSince(m_database, {m_space, channel}));
    if (!since) {
        return {};
    }
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    WAYMARK_ASSIGN(const auto changes, records::showSection(m_database, {m_space, channel}));
    WAYMARK_TRY(transaction.commit());
    m_records.publish(changes);
    return {};
}

Status SectionCare::close(const ChannelId& channel)
{
    WAYMARK_ASSIGN(const auto me, m_circles.everMe(m_space));
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    WAYMARK_TRY(setAsideOwn(channel, me));
    auto merge = m_records.beginMerge();
    WAYMARK_TRY(merge.keepOwn({m_space, channel}, me));
    WAYMARK_ASSIGN(const auto changes, merge.finish());
    WAYMARK_ASSIGN(const auto shown, records::showSection(m_database, {m_space, channel}));
    WAYMARK_TRY(forgetChains(channel));
    WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT INTO cli_closed (space, channel) VALUES (?1, ?2)"));
    WAYMARK_TRY(insert.run(m_space, channel));
    WAYMARK_TRY(blobs::BlobStore(m_database).dropSection(m_space, channel));
    WAYMARK_TRY(transaction.commit());
    m_records.publish(changes);
    m_records.publish(shown);
    return {};
}

/// From its beginning: what this phone kept of its own comes back with the rest.
Status SectionCare::open(const ChannelId& channel)
{
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    auto merge = m_records.beginMerge();
    WAYMARK_TRY(merge.beginAnew({m_space, channel}));
    WAYMARK_ASSIGN(const auto changes, merge.finish());
    WAYMARK_TRY(forgetChains(channel));
    WAYMARK_ASSIGN(auto remove, m_database.statement("DELETE FROM cli_closed WHERE space = ?1 AND channel = ?2"));
    WAYMARK_TRY(remove.run(m_space, channel));
    WAYMARK_TRY(transaction.commit());
    m_records.publish(changes);
    return {};
}

Status SectionCare::forgetChains(const ChannelId& channel)
{
    constexpr std::array kTables{"cli_channel", "cli_head",        "cli_seen",    "cli_told",      "cli_own",
                                 "cli_parked",  "cli_staged",      "cli_rebuild", "cli_volume",    "cli_trusted",
                                 "cli_making",  "cli_making_part", "cli_base",    "cli_base_part", "cli_link",
                                 "cli_fork",    "cli_fork_lost"};
    for (const std::string table : kTables) {
        WAYMARK_ASSIGN(auto remove,
                       m_database.statement("DELETE FROM " + table + " WHERE space = ?1 AND channel = ?2"));
        WAYMARK_TRY(remove.run(m_space, channel));
    }
    return {};
}

/// `anew`: also one that is marked already is pulled from its beginning.
Status SectionCare::mark(const ChannelId& channel, bool anew)
{
    WAYMARK_ASSIGN(const bool marked, isRebuilding(channel));
    if (marked && !anew) {
        return {};
    }
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(
            auto insert,
            m_database.statement("INSERT INTO cli_rebuild (space, channel) VALUES (?1, ?2) ON CONFLICT DO NOTHING"));
        WAYMARK_TRY(insert.run(m_space, channel));
        WAYMARK_ASSIGN(auto again, m_database.statement("DELETE FROM cli_channel WHERE space = ?1 AND channel = ?2"));
        return again.run(m_space, channel);
    });
}

Result<bool> SectionCare::isClosed(const ChannelId& channel) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT 1 FROM cli_closed WHERE space = ?1 AND channel = ?2"));
    return select.first(m_space, channel);
}

Result<bool> SectionCare::isRebuilding(const ChannelId& channel) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT 1 FROM cli_rebuild WHERE space = ?1 AND channel = ?2"));
    return select.first(m_space, channel);
}

Result<std::vector<ChannelId>> SectionCare::marked() const
{
    std::vector<ChannelId> channels;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT channel FROM cli_rebuild WHERE space = ?1"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            channels.push_back(row.fixed<ChannelId>(0));
            return {};
        },
        m_space));
    return channels;
}

Status SectionCare::stage(const wire::EnvelopeHeader& header, ByteView bytes)
{
    WAYMARK_ASSIGN(auto insert,
                   m_database.statement("INSERT INTO cli_staged (space, stream, seq, hash, channel, "
                                        "envelope) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING"));
    return insert.run(m_space, header.stream, header.seq, wire::envelopeHash(bytes), header.channel, bytes);
}

Status SectionCare::setAside(const wire::EnvelopeHeader& header, ByteView bytes, const Hash32& branch)
{
    WAYMARK_ASSIGN(auto insert,
                   m_database.statement("INSERT INTO cli_late (space, stream, seq, channel, branch, "
                                        "envelope) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING"));
    return insert.run(m_space, header.stream, header.seq, header.channel, branch, bytes);
}

}  // namespace waymark::client
