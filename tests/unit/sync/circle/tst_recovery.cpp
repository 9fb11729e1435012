// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>
#include <algorithm>
#include <bit>
#include <nlohmann/json.hpp>

#include "sync/circle/recovery_secret.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/circle/circle_world.h"

using namespace waymark;
using namespace waymark::circle;
using namespace waymark::tests;

namespace {

crypto::SecretKey keyOf(std::uint8_t number)
{
    return crypto::SecretKey::madeBy([number](auto bytes) { std::ranges::fill(bytes, number); });
}

PeopleShare copyOf(const PeopleShare& share)
{
    PeopleShare copy{share.secret, {}};
    for (const auto& piece : share.pieces) {
        copy.pieces.push_back({piece.group, piece.key.clone()});
    }
    return copy;
}

std::vector<PeopleShare> some(const std::vector<PeopleShare>& shares, std::uint32_t which)
{
    std::vector<PeopleShare> chosen;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if ((which >> i & 1U) != 0) {
            chosen.push_back(copyOf(shares[i]));
        }
    }
    return chosen;
}

/// One group of two out of three, with pieces that are no secret.
nlohmann::json golden()
{
    const auto space = SpaceId::from(Bytes(16, 0xA1)).value();
    const auto relay = keyOf(0x52);
    const auto first = keyOf(0x11);
    const auto second = keyOf(0x22);
    const auto secret = crypto::SecretKey::madeBy([&](auto bytes) { std::ranges::fill(bytes, 0x52 ^ 0x11 ^ 0x22); });
    const auto keys = recoveryKeysOf(secret, space);
    nlohmann::json shares = nlohmann::json::array();
    for (const auto* piece : {&first, &second}) {
        PeopleShare share{keys.sign.publicKey, {}};
        share.pieces.push_back({3, piece->clone()});
        shares.push_back(toHex(must(encodeShare(share)).view()));
    }
    std::string words;
    for (const auto& word : recoveryWords(space, keys.sign.publicKey, keys.box.publicKey)) {
        words += (words.empty() ? "" : " ") + word;
    }
    return {{"what",
             "Two shares of group 3 that make the secret with the relay's share; the keys that follow from it in that "
             "space, and the six words a phone with those keys would show. See docs/formats/recovery.md."},
            {"space", space.hex()},
            {"relay_share", toHex(relay.view())},
            {"shares", shares},
            {"secret", toHex(secret.view())},
            {"sign_key", keys.sign.publicKey.hex()},
            {"box_key", keys.box.publicKey.hex()},
            {"six_words", words}};
}

}  // namespace

class RecoveryTest : public QObject {
    Q_OBJECT
private slots:
    void theValuesAreThoseOfTheGoldenFile()
    {
        QFile file(QStringLiteral(WAYMARK_SOURCE_DIR "/tests/vectors/recovery.json"));
        const auto now = golden().dump(2) + "\n";
        if (qEnvironmentVariableIsSet("WAYMARK_WRITE_VECTORS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(now.data(), static_cast<qint64>(now.size()));
            return;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromStdString(now), QString::fromUtf8(file.readAll()));
        const auto read = nlohmann::json::parse(now);
        std::vector<PeopleShare> shares;
        for (const auto& one : read["shares"]) {
            shares.push_back(must(decodeShare(*fromHex(one.get<std::string>()))));
        }
        const auto joined = must(joinShares(shares, keyOf(0x52), SpaceId::from(Bytes(16, 0xA1)).value()));
        QCOMPARE(toHex(joined.view()), read["secret"].get<std::string>());
    }

    void anyGroupOfEnoughMakesTheSecretAndNoSmallerOneDoes()
    {
        const SpaceId space{};
        const auto secret = keyOf(1);
        const auto relay = keyOf(2);
        for (std::uint32_t count = 2; count <= ledger::kMostTrusted; ++count) {
            for (std::uint32_t need = 2; need <= count; ++need) {
                const auto shares = splitSecret(secret, relay, need, count, space);
                for (std::uint32_t which = 0; which < 1U << count; ++which) {
                    const auto joined = joinShares(some(shares, which), relay, space);
                    const bool enough = static_cast<std::uint32_t>(std::popcount(which)) >= need;
                    QCOMPARE(joined.has_value(), enough);
                    QVERIFY(!joined || crypto::equalSecret(*joined, secret));
                }
            }
        }
    }

    void withoutTheRelaysShareAllTogetherHaveNothing()
    {
        const auto shares = splitSecret(keyOf(1), keyOf(2), 2, 3, {});
        QVERIFY(!joinShares(some(shares, 7), crypto::SecretKey::random(), {}));
        QVERIFY(!joinShares({}, keyOf(2), {}));
    }

    void sharesOfTwoSetupsDoNotMix()
    {
        const auto first = splitSecret(keyOf(1), keyOf(2), 2, 3, {});
        const auto second = splitSecret(keyOf(3), keyOf(2), 2, 3, {});
        auto mixed = some(first, 1);
        auto other = some(second, 2);
        mixed.push_back(std::move(other.front()));
        QVERIFY(!joinShares(mixed, keyOf(2), {}));
    }

    void aShareComesBackFromItsBytes()
    {
        const auto shares = splitSecret(keyOf(1), keyOf(2), 3, 5, {});
        const auto bytes = must(encodeShare(shares[2]));
        const auto back = must(decodeShare(bytes.view()));
        QCOMPARE(back.secret, shares[2].secret);
        QCOMPARE(back.pieces.size(), std::size_t{6});
        QVERIFY(crypto::equalSecret(back.pieces[5].key, shares[2].pieces[5].key));
        for (std::size_t size = 0; size < bytes.view().size(); ++size) {
            QVERIFY(!decodeShare(bytes.view().first(size)));
        }
    }

    void theOwnerSetsItUpAndEveryNewKeyIsSealedToItToo()
    {
        CircleWorld w;
        Home& dawn = w.invite(w.sam, "Dawn", {{"plan", Access::write}});
        Home& grace = w.invite(w.sam, "Grace", {});
        must(w.sam.circles->setUpRecovery(w.space, {2, 3}, 2, keyOf(9)));
        w.sam.sync(w.relay);
        dawn.sync(w.relay);
        grace.sync(w.relay);
        const auto view = must(dawn.circles->recovery(w.space));
        QVERIFY(view.words && view.trusted && !view.mine);
        QCOMPARE(view.need, 2U);
        QVERIFY(must(w.sam.circles->relayShare(w.space)).has_value());
        QVERIFY(!must(dawn.circles->relayShare(w.space)).has_value());
        // Dawn's phone rotates the plan after this: what it seals must reach the recovery keys.
        must(w.sam.circles->grant(w.space, w.channel("plan"), 3, Access::read));
        w.sam.sync(w.relay);
        must(w.sam.circles->grant(w.space, w.channel("plan"), 3, Access::none));
        w.sam.sync(w.relay);
        const auto words = recoveryKeysOf(keyOf(9), w.space);
        const auto& ledger = w.relay.ledgers.at(w.space);
        std::size_t rings = 0;
        for (std::uint64_t height = 0; height < ledger.size(); ++height) {
            const auto entry = ledger.viewFor(words.sign.publicKey, height);
            for (std::size_t i = 0; i < entry.bodies.size(); ++i) {
                rings += entry.head.bodies[i].bodyClass == ledger::BodyClass::keyring && entry.bodies[i] ? 1 : 0;
            }
        }
        QCOMPARE(rings, std::size_t{2});
        QCOMPARE(must(w.sam.circles->recovery(w.space)).people.size(), std::size_t{2});
    }

    /// Renewed words, or another group, would be of little use while the old ones open what is written from now on.
    void aNewSetupGivesEveryPartAKeyThatTheOldWordsDoNotOpen()
    {
        CircleWorld w;
        Home& dawn = w.invite(w.sam, "Dawn", {{"plan", Access::write}});
        Home& grace = w.invite(w.sam, "Grace", {});
        const auto old = recoveryKeysOf(keyOf(9), w.space).sign.publicKey;
        const auto fresh = recoveryKeysOf(keyOf(10), w.space).sign.publicKey;
        const auto& ledger = w.relay.ledgers.at(w.space);
        const auto epochs = [&] {
            std::map<ChannelId, std::uint64_t> all;
            for (const auto& [id, row] : ledger.access().channels()) {
                all[id] = ledger.access().newestEpoch(id)->number;
            }
            all[ledger::kSpaceChannel] = ledger.access().newestEpoch(ledger::kSpaceChannel)->number;
            return all;
        };
        const auto ringsFor = [&](const SignKey& key, std::uint64_t from) {
            int rings = 0;
            for (auto height = from; height < ledger.size(); ++height) {
                const auto entry = ledger.viewFor(key, height);
                for (std::size_t i = 0; i < entry.bodies.size(); ++i) {
                    rings += entry.head.bodies[i].bodyClass == ledger::BodyClass::keyring && entry.bodies[i] ? 1 : 0;
                }
            }
            return rings;
        };
        must(w.sam.circles->setUpRecovery(w.space, {}, 0, keyOf(9)));
        w.sam.sync(w.relay);
        const auto before = epochs();
        QVERIFY(before.size() > 5);
        const auto height = ledger.size();
        must(w.sam.circles->setUpRecovery(w.space, {}, 0, keyOf(10)));
        w.sam.sync(w.relay);
        for (const auto& [id, number] : epochs()) {
            QVERIFY(number > before.at(id));
            QVERIFY(id == ledger::kSpaceChannel || !ledger.access().channel(id)->stale);
        }
        QCOMPARE(ringsFor(old, height), 0);
        QCOMPARE(ringsFor(fresh, height), 1);
        dawn.sync(w.relay);
        grace.sync(w.relay);
        // The same words and the same people again: nothing to do.
        const auto settled = ledger.size();
        must(w.sam.circles->setUpRecovery(w.space, {}, 0, keyOf(10)));
        w.sam.sync(w.relay);
        QCOMPARE(ledger.size(), settled);
        // One of the people who goes takes the people's key along.
        must(w.sam.circles->setUpRecovery(w.space, {2, 3}, 2, keyOf(10)));
        w.sam.sync(w.relay);
        const auto trusted = epochs();
        must(w.sam.circles->remove(w.space, 3));
        w.sam.sync(w.relay);
        for (const auto& [id, number] : epochs()) {
            QVERIFY(number > trusted.at(id));
        }
    }

    void onlyTheOwnerSetsItUpAndNeverWithOneAlone()
    {
        CircleWorld w;
        Home& dawn = w.invite(w.sam, "Dawn", {});
        const auto refused = [](const Status& done) { return done ? ErrorCode::internal : done.error().code; };
        QCOMPARE(refused(dawn.circles->setUpRecovery(w.space, {}, 0, keyOf(9))), ErrorCode::not_allowed);
        QCOMPARE(refused(w.sam.circles->setUpRecovery(w.space, {2}, 1, keyOf(9))), ErrorCode::bad_input);
        QCOMPARE(refused(w.sam.circles->setUpRecovery(w.space, {2, 2}, 2, keyOf(9))), ErrorCode::bad_input);
        QCOMPARE(refused(w.sam.circles->setUpRecovery(w.space, {2, 7}, 2, keyOf(9))), ErrorCode::not_found);
        QCOMPARE(refused(w.sam.circles->setUpRecovery(w.space, {1, 2}, 2, keyOf(9))), ErrorCode::not_found);
        QVERIFY(w.sam.circles->setUpRecovery(w.space, {}, 0, keyOf(9)).has_value());
    }
};

WAYMARK_TEST(RecoveryTest);
#include "tst_recovery.moc"
