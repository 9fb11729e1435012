// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/aead.h"
#include "sync/circle/circle_store.h"
#include "sync/wire/api_error.h"

namespace waymark::circle {

using database::Row;

Status CircleStore::putIntent(const SpaceId& space, Intent& intent)
{
    WAYMARK_ASSIGN(const auto body, encodeIntent(intent));
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT INTO cir_intent (space, body) VALUES (?1, ?2)"));
    WAYMARK_TRY(put.run(space, body));
    intent.id = m_database.lastInsertId();
    return {};
}

Status CircleStore::signIntent(const Intent& intent)
{
    WAYMARK_ASSIGN(auto update, m_database.statement("UPDATE cir_intent SET entry = ?2 WHERE id = ?1"));
    return update.run(intent.id, intent.entry);
}

Status CircleStore::removeIntent(const Intent& intent)
{
    WAYMARK_ASSIGN(auto erase, m_database.statement("DELETE FROM cir_intent WHERE id = ?1"));
    return erase.run(intent.id);
}

Result<std::vector<Intent>> CircleStore::intents(const SpaceId& space)
{
    std::vector<Intent> found;
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT id, body, entry FROM cir_intent WHERE space = ?1 ORDER BY id"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            WAYMARK_ASSIGN(auto intent, decodeIntent(row.blob(1)));
            intent.id = row.integer(0);
            const auto entry = row.blob(2);
            intent.entry.assign(entry.begin(), entry.end());
            found.push_back(std::move(intent));
            return {};
        },
        space));
    return found;
}

Status CircleStore::putJob(std::string_view sql, const InviteId& id, std::int64_t made, ByteView plain)
{
    WAYMARK_ASSIGN(auto put, m_database.statement(sql));
    return put.run(id, made, crypto::sealValue(m_homeKey, id.view(), plain));
}

Status CircleStore::putInvitation(const Invitation& invitation)
{
    return putJob("INSERT OR REPLACE INTO cir_invite (id, made, sealed) VALUES (?1, ?2, ?3)", invitation.id(),
                  invitation.made, encodeInvitation(invitation));
}

Status CircleStore::putJoin(const Join& join)
{
    return putJob("INSERT OR REPLACE INTO cir_join (id, made, sealed) VALUES (?1, ?2, ?3)", join.id(), join.made,
                  encodeJoin(join));
}

Status CircleStore::removeInvitation(const InviteId& id)
{
    WAYMARK_ASSIGN(auto erase, m_database.statement("DELETE FROM cir_invite WHERE id = ?1"));
    return erase.run(id);
}

Status CircleStore::removeJoin(const JoinId& id)
{
    WAYMARK_ASSIGN(auto erase, m_database.statement("DELETE FROM cir_join WHERE id = ?1"));
    return erase.run(id);
}

Result<std::vector<Invitation>> CircleStore::invitations()
{
    std::vector<Invitation> found;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT id, sealed FROM cir_invite ORDER BY made DESC, id"));
    WAYMARK_TRY(select.each([&](const Row& row) -> Status {
        WAYMARK_ASSIGN(const auto plain, crypto::openValue(m_homeKey, row.blob(0), row.blob(1)));
        WAYMARK_ASSIGN(auto one, decodeInvitation(plain.view()));
        found.push_back(std::move(one));
        return {};
    }));
    return found;
}

Result<std::vector<Join>> CircleStore::joins()
{
    std::vector<Join> found;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT id, sealed FROM cir_join ORDER BY made DESC, id"));
    WAYMARK_TRY(select.each([&](const Row& row) -> Status {
        WAYMARK_ASSIGN(const auto plain, crypto::openValue(m_homeKey, row.blob(0), row.blob(1)));
        WAYMARK_ASSIGN(auto one, decodeJoin(plain.view()));
        found.push_back(std::move(one));
        return {};
    }));
    return found;
}

Result<std::vector<Alarm>> CircleStore::alarms()
{
    std::vector<Alarm> found;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT id, space, height, channel, code, author, at "
                                                     "FROM cir_alarm WHERE dismissed = 0 ORDER BY id"));
    WAYMARK_TRY(select.each([&](const Row& row) -> Status {
        Alarm one;
        one.id = row.unsignedInteger(0);
        one.space = row.fixed<SpaceId>(1);
        one.height = row.unsignedInteger(2);
        one.channel = row.fixed<ChannelId>(3);
        one.code = wire::errorCodeOf(row.text(4)).value_or(ErrorCode::internal);
        one.author = static_cast<PersonNumber>(row.integer(5));
        one.at = row.integer(6);
        found.push_back(one);
        return {};
    }));
    return found;
}

}  // namespace waymark::circle
