// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/aead.h"
#include "sync/circle/circle_store.h"
#include "sync/wire/api_error.h"

namespace waymark::circle {

using database::Row;

namespace {

Bytes aadOf(std::string_view what, const SpaceId& space)
{
    Bytes aad(what.begin(), what.end());
    append(aad, space.view());
    return aad;
}

}  // namespace

Status CircleStore::putRenewal(const Identity& renewed)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO cir_renewal (space, sign_seed, box_secret) "
                                                  "VALUES (?1, ?2, ?3)"));
    return put.run(renewed.space, crypto::wrapKey(m_homeKey, aadOf("renewed-sign", renewed.space), renewed.sign.seed),
                   crypto::wrapKey(m_homeKey, aadOf("renewed-box", renewed.space), renewed.box.secret));
}

Result<std::optional<Identity>> CircleStore::renewal(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT sign_seed, box_secret FROM cir_renewal WHERE space = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(space));
    if (!found) {
        return std::optional<Identity>();
    }
    WAYMARK_ASSIGN(auto seed, crypto::unwrapKey(m_homeKey, aadOf("renewed-sign", space), select.row().blob(0)));
    WAYMARK_ASSIGN(auto secret, crypto::unwrapKey(m_homeKey, aadOf("renewed-box", space), select.row().blob(1)));
    Identity renewed;
    renewed.space = space;
    renewed.sign = crypto::SigningKeyPair::fromSeed(std::move(seed));
    renewed.box = crypto::BoxKeyPair::fromSecret(std::move(secret));
    return std::optional(std::move(renewed));
}

Status CircleStore::removeRenewal(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto erase, m_database.statement("DELETE FROM cir_renewal WHERE space = ?1"));
    return erase.run(space);
}

Status CircleStore::wantDeletion(const SpaceId& space, bool wanted)
{
    WAYMARK_ASSIGN(auto put,
                   m_database.statement(wanted ? "INSERT INTO cir_delete_now (space) VALUES (?1) ON CONFLICT DO NOTHING"
                                               : "DELETE FROM cir_delete_now WHERE space = ?1"));
    return put.run(space);
}

Result<bool> CircleStore::wantsDeletion(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT 1 FROM cir_delete_now WHERE space = ?1"));
    return select.first(space);
}

Status CircleStore::putSaidOver(const SpaceId& space, const std::optional<SaidOver>& said)
{
    if (!said) {
        WAYMARK_ASSIGN(auto erase, m_database.statement("DELETE FROM cir_said_over WHERE space = ?1"));
        return erase.run(space);
    }
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO cir_said_over (space, code, since) "
                                                  "VALUES (?1, ?2, ?3)"));
    return put.run(space, errorName(said->code), said->since);
}

Result<std::map<SpaceId, SaidOver>> CircleStore::saidOver()
{
    std::map<SpaceId, SaidOver> found;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT space, code, since FROM cir_said_over"));
    WAYMARK_TRY(select.each([&](const Row& row) -> Status {
        const auto code = wire::errorCodeOf(row.text(1)).value_or(ErrorCode::internal);
        found.emplace(row.fixed<SpaceId>(0), SaidOver{code, row.integer(2)});
        return {};
    }));
    return found;
}

Status CircleStore::removeSpace(const SpaceId& space)
{
    for (const std::string table : {"cir_space", "cir_entry", "cir_key", "cir_intent", "cir_alarm", "cir_relay_share",
                                    "cir_recovery_ask", "cir_recovering", "cir_closing", "cir_renewal",
                                    "cir_delete_now", "cir_said_over", "cir_lost", "cir_lost_key"}) {
        WAYMARK_ASSIGN(auto erase, m_database.statement("DELETE FROM " + table + " WHERE space = ?1"));
        WAYMARK_TRY(erase.run(space));
    }
    return {};
}

}  // namespace waymark::circle
