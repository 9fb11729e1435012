// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/fork_store.h"

#include "platform/database/transaction.h"

namespace waymark::client {

Status ForkStore::note(const ChannelId& channel, const StreamId& stream)
{
    WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT INTO cli_fork (space, stream, channel, marked) "
                                                     "VALUES (?1, ?2, ?3, 0) ON CONFLICT DO NOTHING"));
    return insert.run(m_space, stream, channel);
}

Result<std::set<StreamId>> ForkStore::forked(const ChannelId& channel) const
{
    std::set<StreamId> streams;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT stream FROM cli_fork WHERE space = ?1 AND channel = ?2"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            streams.insert(row.fixed<StreamId>(0));
            return {};
        },
        m_space, channel));
    return streams;
}

Result<std::vector<ChannelId>> ForkStore::takeNoted()
{
    std::vector<ChannelId> channels;
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT DISTINCT channel FROM cli_fork WHERE space = ?1 AND marked = 0"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            channels.push_back(row.fixed<ChannelId>(0));
            return {};
        },
        m_space));
    WAYMARK_ASSIGN(auto again, m_database.statement("DELETE FROM cli_fork_lost WHERE space = ?1 AND stream IN (SELECT "
                                                    "stream FROM cli_fork WHERE space = ?1 AND marked = 0)"));
    WAYMARK_TRY(again.run(m_space));
    WAYMARK_ASSIGN(auto mark, m_database.statement("UPDATE cli_fork SET marked = 1 WHERE space = ?1 AND marked = 0"));
    WAYMARK_TRY(mark.run(m_space));
    return channels;
}

Status ForkStore::settled(const ChannelId& channel)
{
    WAYMARK_ASSIGN(auto remove, m_database.statement("DELETE FROM cli_fork WHERE space = ?1 AND channel = ?2"));
    return remove.run(m_space, channel);
}

Status ForkStore::noteLost(const ChannelId& channel, const StreamId& stream, const Hash32& hash)
{
    WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT INTO cli_fork_lost (space, stream, hash, channel) "
                                                     "VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING"));
    return insert.run(m_space, stream, hash, channel);
}

Result<bool> ForkStore::isLost(const StreamId& stream, const Hash32& hash) const
{
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT 1 FROM cli_fork_lost WHERE space = ?1 AND stream = ?2 AND hash = ?3"));
    return select.first(m_space, stream, hash);
}

}  // namespace waymark::client
