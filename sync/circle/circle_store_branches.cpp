// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/aead.h"
#include "sync/circle/circle_store.h"

// What branches leave that do not stand.
namespace waymark::circle {
namespace {

using database::Row;

Bytes lostAad(const SpaceId& space, const ChannelId& channel, const Hash32& commitment)
{
    constexpr std::string_view kWhat = "lost epoch";
    Bytes aad(kWhat.begin(), kWhat.end());
    append(aad, space.view());
    append(aad, channel.view());
    append(aad, commitment.view());
    return aad;
}

}  // namespace

Status CircleStore::dropEntries(const SpaceId& space, std::uint64_t from)
{
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM cir_entry WHERE space = ?1 AND height >= ?2"));
    return drop.run(space, from);
}

Status CircleStore::putLost(const SpaceId& space, const ledger::AsideEntry& one)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT INTO cir_lost (space, hash, entry, receipt) "
                                                  "VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING"));
    const auto receipt = one.receipt ? std::optional(ledger::encodeReceipt(*one.receipt)) : std::nullopt;
    return put.run(space, ledger::hashOf(one.entry.head), ledger::encodeEntry(one.entry), receipt);
}

Result<std::vector<ledger::AsideEntry>> CircleStore::lost(const SpaceId& space)
{
    std::vector<ledger::AsideEntry> lost;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT entry, receipt FROM cir_lost WHERE space = ?1"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            ledger::AsideEntry one;
            WAYMARK_ASSIGN(one.entry, ledger::decodeEntry(row.blob(0)));
            if (!row.isNull(1)) {
                WAYMARK_ASSIGN(one.receipt, ledger::decodeReceipt(row.blob(1)));
            }
            lost.push_back(std::move(one));
            return {};
        },
        space));
    return lost;
}

Status CircleStore::putLostKey(const SpaceId& space, const LostKey& one)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO cir_lost_key (space, channel, commitment, "
                                                  "epoch, wrapped) VALUES (?1, ?2, ?3, ?4, ?5)"));
    return put.run(space, one.channel, one.commitment, one.epoch,
                   crypto::wrapKey(m_homeKey, lostAad(space, one.channel, one.commitment), one.key));
}

Result<std::vector<LostKey>> CircleStore::lostKeys(const SpaceId& space)
{
    std::vector<LostKey> keys;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT channel, commitment, epoch, wrapped FROM cir_lost_key "
                                                     "WHERE space = ?1"));
    WAYMARK_TRY(select.each(
        [&](const Row& row) -> Status {
            LostKey one{
                row.fixed<ChannelId>(0), static_cast<std::uint32_t>(row.unsignedInteger(2)), row.fixed<Hash32>(1), {}};
            WAYMARK_ASSIGN(one.key,
                           crypto::unwrapKey(m_homeKey, lostAad(space, one.channel, one.commitment), row.blob(3)));
            keys.push_back(std::move(one));
            return {};
        },
        space));
    return keys;
}

Status CircleStore::loseKey(const SpaceId& space, const LostKey& key)
{
    WAYMARK_TRY(putLostKey(space, key));
    WAYMARK_ASSIGN(auto drop,
                   m_database.statement("DELETE FROM cir_key WHERE space = ?1 AND channel = ?2 AND epoch = ?3"));
    return drop.run(space, key.channel, key.epoch);
}

}  // namespace waymark::circle
