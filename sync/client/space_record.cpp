// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/space_record.h"

#include "platform/database/transaction.h"
#include "sync/client/outbox.h"
#include "sync/client/snapshot_store.h"

namespace waymark::client {

Result<wire::Incarnation> SpaceRecord::incarnation() const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT incarnation FROM cli_space WHERE space = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space));
    return found ? select.row().fixed<wire::Incarnation>(0) : wire::Incarnation{};
}

Status SpaceRecord::noteIncarnation(const wire::Incarnation& incarnation)
{
    WAYMARK_ASSIGN(const auto known, this->incarnation());
    if (known == incarnation) {
        return {};
    }
    const auto noted = database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto insert,
                       m_database.statement("INSERT INTO cli_space (space, incarnation) VALUES (?1, ?2) "
                                            "ON CONFLICT (space) DO UPDATE SET incarnation = excluded.incarnation"));
        WAYMARK_TRY(insert.run(m_space, incarnation));
        return beginAnew();
    });
    WAYMARK_TRY(noted);
    return known.isZero() ? Status{} : fail(ErrorCode::bad_cursor, "another incarnation of the relay's log");
}

Status SpaceRecord::beginAnew()
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto remove, m_database.statement("DELETE FROM cli_channel WHERE space = ?1"));
        WAYMARK_TRY(remove.run(m_space));
        WAYMARK_ASSIGN(const bool isStale, isStaleCopy());
        if (isStale) {
            WAYMARK_ASSIGN(auto never, m_database.statement("UPDATE cli_space SET caught_up = -1 WHERE space = ?1"));
            WAYMARK_TRY(never.run(m_space));
        }
        WAYMARK_TRY(SnapshotStore(m_database, m_space).forgetRelay());
        return Outbox(m_database, m_space).forgetAcknowledgements();
    });
}

Result<bool> SpaceRecord::isStaleCopy() const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT 1 FROM cli_copy WHERE times <> coalesce("
                                                     "(SELECT caught_up FROM cli_space WHERE space = ?1), 0)"));
    return select.first(m_space);
}

Status SpaceRecord::noteCaughtUp()
{
    WAYMARK_ASSIGN(auto update, m_database.statement("UPDATE cli_space SET caught_up = (SELECT times FROM cli_copy) "
                                                     "WHERE space = ?1 AND caught_up >= 0"));
    return update.run(m_space);
}

Status SpaceRecord::noteBranchLost(std::uint64_t split)
{
    WAYMARK_ASSIGN(auto note,
                   m_database.statement("INSERT INTO cli_branch (space) VALUES (?1) ON CONFLICT DO NOTHING"));
    WAYMARK_TRY(note.run(m_space));
    WAYMARK_ASSIGN(auto heights, m_database.statement("UPDATE cli_head SET height = ?2 - 1 "
                                                      "WHERE space = ?1 AND height >= ?2"));
    WAYMARK_TRY(heights.run(m_space, split));
    SnapshotStore snapshots(m_database, m_space);
    WAYMARK_ASSIGN(const auto based, snapshots.withBase());
    for (const auto& channel : based) {
        WAYMARK_TRY(snapshots.dropBase(channel));
    }
    return snapshots.forgetRelay();
}

Result<bool> SpaceRecord::hadBranch() const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT 1 FROM cli_branch WHERE space = ?1"));
    return select.first(m_space);
}

Result<bool> SpaceRecord::is(const char* column) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT 1 FROM cli_space WHERE space = ?1 AND " +
                                                     std::string(column) + " <> 0"));
    return select.first(m_space);
}

Status SpaceRecord::set(const char* what)
{
    WAYMARK_ASSIGN(auto update,
                   m_database.statement("UPDATE cli_space SET " + std::string(what) + " WHERE space = ?1"));
    return update.run(m_space);
}

Status SpaceRecord::noteRefused(bool isCopy)
{
    return set(isCopy ? "refused = 1, copied = 1" : "refused = 1");
}

Result<bool> SpaceRecord::isCopied() const
{
    return is("copied");
}

Result<bool> SpaceRecord::hasRefused() const
{
    return is("refused");
}

Status SpaceRecord::noteRewritten()
{
    return set("refused = 0");
}

Result<bool> SpaceRecord::noteDevice(const SignKey& device)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT device FROM cli_space WHERE space = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space));
    const auto before = found && !select.row().isNull(0) ? select.row().fixed<SignKey>(0) : SignKey{};
    if (before == device) {
        return false;
    }
    const auto noted = database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto put, m_database.statement("UPDATE cli_space SET device = ?2 WHERE space = ?1"));
        WAYMARK_TRY(put.run(m_space, device));
        return before.isZero() ? Status{} : beginAsNew();
    });
    WAYMARK_TRY(noted);
    return !before.isZero();
}

/// Nobody can push for the phone that this one was.
Status SpaceRecord::beginAsNew()
{
    WAYMARK_TRY(set("copied = 0, caught_up = coalesce((SELECT times FROM cli_copy), 0)"));
    WAYMARK_ASSIGN(auto give, m_database.statement("INSERT INTO cli_fork (space, stream, channel, marked) "
                                                   "SELECT DISTINCT space, stream, channel, 0 FROM cli_own "
                                                   "WHERE space = ?1 AND acknowledged = 0 ON CONFLICT DO NOTHING"));
    return give.run(m_space);
}

Result<std::optional<UnixMs>> SpaceRecord::lastShared() const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT last_shared FROM cli_space WHERE space = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space));
    if (!found || select.row().isNull(0)) {
        return std::nullopt;
    }
    return select.row().integer(0);
}

Status SpaceRecord::noteShared(UnixMs at)
{
    WAYMARK_ASSIGN(auto update, m_database.statement("UPDATE cli_space SET last_shared = ?2 WHERE space = ?1"));
    return update.run(m_space, at);
}

}  // namespace waymark::client
