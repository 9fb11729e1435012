// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/circle_store.h"

#include <array>

#include "platform/crypto/aead.h"
#include "platform/database/migrate.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"

namespace waymark::circle {
namespace {

using database::Row;

constexpr std::array kMigrations{database::Migration{1, R"sql(
CREATE TABLE cir_space (space BLOB PRIMARY KEY, admitted INTEGER NOT NULL, sign_key BLOB NOT NULL,
    sign_seed BLOB NOT NULL, box_key BLOB NOT NULL, box_secret BLOB NOT NULL, anchors BLOB NOT NULL,
    heads BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE cir_entry (space BLOB NOT NULL, height INTEGER NOT NULL, entry BLOB NOT NULL, receipt BLOB,
    PRIMARY KEY (space, height));
CREATE TABLE cir_key (space BLOB NOT NULL, channel BLOB NOT NULL, epoch INTEGER NOT NULL, wrapped BLOB NOT NULL,
    PRIMARY KEY (space, channel, epoch)) WITHOUT ROWID;
CREATE TABLE cir_intent (id INTEGER PRIMARY KEY AUTOINCREMENT, space BLOB NOT NULL, body BLOB NOT NULL, entry BLOB);
CREATE TABLE cir_invite (id BLOB PRIMARY KEY, made INTEGER NOT NULL, sealed BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE cir_join (id BLOB PRIMARY KEY, made INTEGER NOT NULL, sealed BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE cir_alarm (id INTEGER PRIMARY KEY AUTOINCREMENT, space BLOB NOT NULL, height INTEGER NOT NULL,
    channel BLOB NOT NULL, code TEXT NOT NULL, author INTEGER NOT NULL, at INTEGER NOT NULL,
    dismissed INTEGER NOT NULL DEFAULT 0, UNIQUE (space, height, channel, code));
)sql"},
                                 database::Migration{2, R"sql(
CREATE TABLE cir_relay_share (space BLOB PRIMARY KEY, wrapped BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE cir_recovery_ask (space BLOB NOT NULL, device BLOB NOT NULL, box BLOB NOT NULL, seen INTEGER NOT NULL,
    PRIMARY KEY (space, device)) WITHOUT ROWID;
CREATE TABLE cir_recovering (space BLOB PRIMARY KEY, asked INTEGER NOT NULL, device_name TEXT NOT NULL,
    words BLOB, share BLOB, code TEXT) WITHOUT ROWID;
)sql"},
                                 database::Migration{3, R"sql(
CREATE TABLE cir_closing (space BLOB PRIMARY KEY, receipt BLOB NOT NULL, deleted INTEGER NOT NULL) WITHOUT ROWID;
)sql"},
                                 database::Migration{4, R"sql(
CREATE TABLE cir_lost (space BLOB NOT NULL, hash BLOB NOT NULL, entry BLOB NOT NULL, receipt BLOB,
    PRIMARY KEY (space, hash));
CREATE TABLE cir_lost_key (space BLOB NOT NULL, channel BLOB NOT NULL, commitment BLOB NOT NULL,
    epoch INTEGER NOT NULL, wrapped BLOB NOT NULL, PRIMARY KEY (space, channel, commitment)) WITHOUT ROWID;
)sql"},
                                 database::Migration{5, R"sql(
CREATE TABLE cir_renewal (space BLOB PRIMARY KEY, sign_seed BLOB NOT NULL, box_secret BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE cir_delete_now (space BLOB PRIMARY KEY) WITHOUT ROWID;
)sql"},
                                 database::Migration{6, R"sql(
CREATE TABLE cir_said_over (space BLOB PRIMARY KEY, code TEXT NOT NULL, since INTEGER NOT NULL) WITHOUT ROWID;
)sql"}};

Bytes secretAad(std::string_view what, const SpaceId& space)
{
    Bytes aad(what.begin(), what.end());
    append(aad, space.view());
    return aad;
}

Bytes keyAad(const SpaceId& space, const ChannelId& channel, std::uint32_t epoch)
{
    auto aad = secretAad("epoch", space);
    append(aad, channel.view());
    appendU32(aad, epoch);
    return aad;
}

Bytes encodeAnchors(const std::vector<ledger::Position>& anchors)
{
    Bytes bytes;
    wire::CborWriter writer(bytes);
    writer.array(anchors.size());
    for (const auto& anchor : anchors) {
        writer.array(2);
        writer.unsignedInt(anchor.height);
        writer.bytes(anchor.hash);
    }
    return bytes;
}

Result<std::vector<ledger::Position>> decodeAnchors(ByteView bytes)
{
    std::vector<ledger::Position> anchors;
    wire::CborReader reader(bytes);
    for (auto left = reader.array(16); left > 0 && reader.ok(); --left) {
        reader.arrayOf(2);
        ledger::Position anchor;
        anchor.height = reader.unsignedInt();
        anchor.hash = reader.id<Hash32>();
        reader.end();
        anchors.push_back(anchor);
    }
    reader.end();
    WAYMARK_TRY(reader.finish());
    return anchors;
}

}  // namespace

Status CircleStore::migrate(database::Database& database)
{
    return database::migrate(database, "circle", kMigrations);
}

Status CircleStore::putIdentity(const Identity& one)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO cir_space (space, admitted, sign_key, "
                                                  "sign_seed, box_key, box_secret, anchors, heads) "
                                                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
    const auto seed = crypto::wrapKey(m_homeKey, secretAad("sign", one.space), one.sign.seed);
    const auto box = crypto::wrapKey(m_homeKey, secretAad("box", one.space), one.box.secret);
    Bytes heads;
    writeHeads(heads, one.givenHeads);
    return put.run(one.space, one.admitted, one.sign.publicKey, seed, one.box.publicKey, box,
                   encodeAnchors(one.anchors), heads);
}

Result<std::vector<Identity>> CircleStore::identities()
{
    std::vector<Identity> found;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT space, admitted, sign_seed, box_secret, anchors, heads "
                                                     "FROM cir_space ORDER BY space"));
    WAYMARK_TRY(select.each([&](const Row& row) -> Status {
        Identity one;
        one.space = row.fixed<SpaceId>(0);
        one.admitted = row.boolean(1);
        WAYMARK_ASSIGN(auto seed, crypto::unwrapKey(m_homeKey, secretAad("sign", one.space), row.blob(2)));
        WAYMARK_ASSIGN(auto box, crypto::unwrapKey(m_homeKey, secretAad("box", one.space), row.blob(3)));
        one.sign = crypto::SigningKeyPair::fromSeed(std::move(seed));
        one.box = crypto::BoxKeyPair::fromSecret(std::move(box));
        WAYMARK_ASSIGN(one.anchors, decodeAnchors(row.blob(4)));
        WAYMARK_ASSIGN(one.givenHeads, readHeads(row.blob(5)));
        found.push_back(std::move(one));
        return {};
    }));
    return found;
}

Status CircleStore::removeIdentity(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto erase, m_database.statement("DELETE FROM cir_space WHERE space = ?1"));
    return erase.run(space);
}

Status CircleStore::putEntry(const SpaceId& space, const ledger::Entry& entry, const ledger::Receipt* receipt)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO cir_entry (space, height, entry, receipt) "
                                                  "VALUES (?1, ?2, ?3, ?4)"));
    const auto encoded = receipt == nullptr ? std::nullopt : std::optional(ledger::encodeReceipt(*receipt));
    return put.run(space, entry.head.height, ledger::encodeEntry(entry), encoded);
}

Status CircleStore::loadLedger(ledger::Ledger& into)
{
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT entry, receipt FROM cir_entry WHERE space = ?1 ORDER BY height"));
    return select.each(
        [&](const Row& row) -> Status {
            WAYMARK_ASSIGN(const auto entry, ledger::decodeEntry(row.blob(0)));
            std::optional<ledger::Receipt> receipt;
            if (!row.isNull(1)) {
                WAYMARK_ASSIGN(receipt, ledger::decodeReceipt(row.blob(1)));
            }
            return into.append(entry, receipt);
        },
        into.space());
}

Status CircleStore::putClosing(const KeptClosing& closing)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO cir_closing (space, receipt, deleted) "
                                                  "VALUES (?1, ?2, ?3)"));
    return put.run(closing.receipt.space, ledger::encodeCloseReceipt(closing.receipt), closing.deleted);
}

Result<std::optional<KeptClosing>> CircleStore::closing(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT receipt, deleted FROM cir_closing WHERE space = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(space));
    if (!found) {
        return std::nullopt;
    }
    WAYMARK_ASSIGN(const auto receipt, ledger::decodeCloseReceipt(select.row().blob(0)));
    return KeptClosing{receipt, select.row().boolean(1)};
}

Status CircleStore::putKey(const SpaceId& space, const ChannelId& channel, std::uint32_t epoch,
                           const crypto::SecretKey& key)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT OR REPLACE INTO cir_key (space, channel, epoch, wrapped) "
                                                  "VALUES (?1, ?2, ?3, ?4)"));
    return put.run(space, channel, epoch, crypto::wrapKey(m_homeKey, keyAad(space, channel, epoch), key));
}

Result<crypto::SecretKey> CircleStore::key(const SpaceId& space, const ChannelId& channel, std::uint32_t epoch)
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT wrapped FROM cir_key "
                                                     "WHERE space = ?1 AND channel = ?2 AND epoch = ?3"));
    WAYMARK_ASSIGN(const bool found, select.first(space, channel, epoch));
    if (!found) {
        return fail(ErrorCode::key_missing);
    }
    return crypto::unwrapKey(m_homeKey, keyAad(space, channel, epoch), select.row().blob(0));
}

Result<bool> CircleStore::holdsKeys(const SpaceId& space, const ChannelId& channel)
{
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT 1 FROM cir_key WHERE space = ?1 AND channel = ?2 UNION ALL "
                                        "SELECT 1 FROM cir_lost_key WHERE space = ?1 AND channel = ?2 LIMIT 1"));
    return select.first(space, channel);
}

Status CircleStore::forgetKeys(const SpaceId& space, const ChannelId& channel)
{
    for (const std::string table : {"cir_key", "cir_lost_key"}) {
        WAYMARK_ASSIGN(auto erase, m_database.statement("DELETE FROM " + table + " WHERE space = ?1 AND channel = ?2"));
        WAYMARK_TRY(erase.run(space, channel));
    }
    return {};
}

Status CircleStore::putAlarm(const Alarm& alarm)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT INTO cir_alarm (space, height, channel, code, author, at) "
                                                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING"));
    return put.run(alarm.space, alarm.height, alarm.channel, errorName(alarm.code), alarm.author, alarm.at);
}

Result<bool> CircleStore::raiseAlarm(const Alarm& alarm)
{
    constexpr std::int64_t kDayMs = 86'400'000;
    WAYMARK_ASSIGN(auto put,
                   m_database.statement("INSERT INTO cir_alarm (space, height, channel, code, author, at) "
                                        "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (space, height, channel, code) "
                                        "DO UPDATE SET at = excluded.at, dismissed = 0 WHERE excluded.at - at > ?7"));
    WAYMARK_TRY(
        put.run(alarm.space, alarm.height, alarm.channel, errorName(alarm.code), alarm.author, alarm.at, kDayMs));
    return m_database.changes() > 0;
}

Status CircleStore::dismissAlarm(std::uint64_t id)
{
    WAYMARK_ASSIGN(auto update, m_database.statement("UPDATE cir_alarm SET dismissed = 1 WHERE id = ?1"));
    return update.run(id);
}

}  // namespace waymark::circle
