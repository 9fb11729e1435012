// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/aead.h"
#include "sync/circle/circle_store.h"
#include "sync/wire/api_error.h"

namespace waymark::circle {
namespace {

Bytes aadOf(std::string_view what, const SpaceId& space)
{
    Bytes aad(what.begin(), what.end());
    append(aad, space.view());
    return aad;
}

}  // namespace

Status CircleStore::putRelayShare(const SpaceId& space, const crypto::SecretKey& share)
{
    WAYMARK_ASSIGN(auto put,
                   m_database.statement("INSERT OR REPLACE INTO cir_relay_share (space, wrapped) VALUES (?1, ?2)"));
    return put.run(space, crypto::wrapKey(m_homeKey, aadOf("relay-share", space), share));
}

Result<crypto::SecretKey> CircleStore::relayShare(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT wrapped FROM cir_relay_share WHERE space = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(space));
    if (!found) {
        return fail(ErrorCode::key_missing);
    }
    return crypto::unwrapKey(m_homeKey, aadOf("relay-share", space), select.row().blob(0));
}

Status CircleStore::putAsk(const SpaceId& space, const KnownAsk& ask)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT INTO cir_recovery_ask (space, device, box, seen) "
                                                  "VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING"));
    return put.run(space, ask.device, ask.box, ask.seen);
}

Result<std::vector<KnownAsk>> CircleStore::asks(const SpaceId& space)
{
    std::vector<KnownAsk> asks;
    WAYMARK_ASSIGN(auto select, m_database.statement(
                                    "SELECT device, box, seen FROM cir_recovery_ask WHERE space = ?1 ORDER BY seen"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            asks.push_back({row.fixed<SignKey>(0), row.fixed<BoxKey>(1), row.integer(2)});
            return {};
        },
        space));
    return asks;
}

Status CircleStore::putRecovering(const Recovering& one)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO cir_recovering (space, asked, device_name, "
                                                  "words, share, code) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
    const auto wrapped = [&](std::string_view what, const crypto::SecretKey& key) {
        return key.isEmpty() ? std::nullopt : std::optional(crypto::wrapKey(m_homeKey, aadOf(what, one.space), key));
    };
    const auto code = one.code ? std::optional(std::string(errorName(*one.code))) : std::nullopt;
    return put.run(one.space, one.asked, one.deviceName, wrapped("recovery-words", one.words),
                   wrapped("recovery-share", one.share), code);
}

Result<std::vector<Recovering>> CircleStore::recovering()
{
    std::vector<Recovering> found;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT space, asked, device_name, words, share, code "
                                                     "FROM cir_recovering ORDER BY asked"));
    WAYMARK_TRY(select.each([&](const database::Row& row) -> Status {
        Recovering one;
        one.space = row.fixed<SpaceId>(0);
        one.asked = row.integer(1);
        one.deviceName = std::string(row.text(2));
        if (!row.isNull(3)) {
            WAYMARK_ASSIGN(one.words, crypto::unwrapKey(m_homeKey, aadOf("recovery-words", one.space), row.blob(3)));
        }
        if (!row.isNull(4)) {
            WAYMARK_ASSIGN(one.share, crypto::unwrapKey(m_homeKey, aadOf("recovery-share", one.space), row.blob(4)));
        }
        if (!row.isNull(5)) {
            one.code = wire::errorCodeOf(row.text(5)).value_or(ErrorCode::internal);
        }
        found.push_back(std::move(one));
        return {};
    }));
    return found;
}

Status CircleStore::removeRecovering(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto remove, m_database.statement("DELETE FROM cir_recovering WHERE space = ?1"));
    return remove.run(space);
}

}  // namespace waymark::circle
