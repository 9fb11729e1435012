// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/transaction.h"
#include "sync/relay/sqlcipher_store.h"

namespace waymark::relay {

Result<std::vector<StoredAsk>> SqlCipherStore::asks(const SpaceId& space, UnixMs now)
{
    WAYMARK_ASSIGN(auto forget, m_database.statement("DELETE FROM recovery_ask WHERE expires <= ?1"));
    WAYMARK_TRY(forget.run(now));
    std::vector<StoredAsk> asks;
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT device, expires, ask FROM recovery_ask WHERE space_id = ?1"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            const auto ask = row.blob(2);
            asks.push_back({row.fixed<SignKey>(0), row.integer(1), Bytes(ask.begin(), ask.end())});
            return {};
        },
        space));
    return asks;
}

Status SqlCipherStore::putAsk(const SpaceId& space, const StoredAsk& ask)
{
    WAYMARK_ASSIGN(auto put,
                   m_database.statement("INSERT OR REPLACE INTO recovery_ask (space_id, device, expires, ask) "
                                        "VALUES (?1, ?2, ?3, ?4)"));
    return put.run(space, ask.device, ask.expires, ask.ask);
}

Result<std::optional<Hash32>> SqlCipherStore::share(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT share FROM recovery_share WHERE space_id = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(space));
    return found ? std::optional(select.row().fixed<Hash32>(0)) : std::nullopt;
}

Status SqlCipherStore::putShare(const SpaceId& space, const Hash32& share)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO recovery_share (space_id, share) "
                                                  "VALUES (?1, ?2)"));
    return put.run(space, share);
}

}  // namespace waymark::relay
