// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <nlohmann/json.hpp>

#include <fstream>

#include "platform/crypto/blake2b.h"
#include "platform/device/fake/fake_devices.h"
#include "platform/vault/key_wrap.h"
#include "platform/vault/vault.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::vault;

class VaultHeaders : public QObject {
    Q_OBJECT

private:
    static nlohmann::json vectors()
    {
        return nlohmann::json::parse(std::ifstream(WAYMARK_SOURCE_DIR "/tests/vectors/vault.json"));
    }

    static Bytes example() { return *fromHex(vectors().at("header").get<std::string>()); }

private slots:
    void opensTheHeaderOfThePage()
    {
        const auto vector = vectors();
        const auto header = VaultHeader::decode(example());
        QVERIFY(header);
        QVERIFY(header->encode() == example());
        device::FakeKeystore keystore;
        const auto passphrase = vector.at("passphrase").get<std::string>();
        const auto bySecret = openWithSecret(*header, viewOf(passphrase), keystore);
        QVERIFY(bySecret);
        const auto words = RecoveryWords::fromText(vector.at("words").get<std::string>());
        QVERIFY(words);
        QCOMPARE(toHex(words->entropy()), vector.at("entropy").get<std::string>());
        const auto byWords = openWithWords(*header, *words);
        QVERIFY(byWords && crypto::equalSecret(*bySecret, *byWords));
        QCOMPARE(toHex(bySecret->view()), vector.at("home_key").get<std::string>());
        QCOMPARE(toHex(crypto::deriveKey(*bySecret, kDatabaseLabel).view()),
                 vector.at("database_key").get<std::string>());
        QCOMPARE(toHex(crypto::deriveKey(*bySecret, kWrappingLabel).view()),
                 vector.at("wrapping_key").get<std::string>());
        QCOMPARE(toHex(words->key("recovery").view()), vector.at("recovery_key").get<std::string>());
        QCOMPARE(wordsIn(*header, *bySecret)->text(), vector.at("words").get<std::string>());
    }

    void noticesEveryFlippedBitAndEveryCut()
    {
        const auto whole = example();
        for (std::size_t i = 0; i < whole.size(); ++i) {
            auto flipped = whole;
            flipped[i] ^= 0x40;
            const auto read = VaultHeader::decode(flipped);
            QVERIFY(!read);
            QCOMPARE(read.error().code, i == 8 ? ErrorCode::database_newer : ErrorCode::vault_damaged);
            QVERIFY(!VaultHeader::decode(ByteView(whole).first(i)));
        }
        auto longer = whole;
        longer.push_back(0);
        QVERIFY(!VaultHeader::decode(longer));
    }

    void refusesACostBelowTheLeast()
    {
        auto header = VaultHeader::decode(example()).value();
        header.cost.memoryKiB = 1024;
        QCOMPARE(VaultHeader::decode(header.encode()).error().code, ErrorCode::vault_damaged);
        header.cost = {64 * 1024, 1000};
        QCOMPARE(VaultHeader::decode(header.encode()).error().code, ErrorCode::vault_damaged);
    }

    void bindsEachWrapToItsPlace()
    {
        const auto header = VaultHeader::decode(example()).value();
        const auto words = RecoveryWords::fromText(vectors().at("words").get<std::string>()).value();
        auto swapped = header;
        swapped.byWords = header.bySecret;
        QCOMPARE(openWithWords(swapped, words).error().code, ErrorCode::bad_words);
        auto moved = header;
        moved.home.bytes[0] ^= 1;
        QCOMPARE(openWithWords(moved, words).error().code, ErrorCode::bad_words);
        device::FakeKeystore keystore;
        const auto passphrase = vectors().at("passphrase").get<std::string>();
        QCOMPARE(openWithSecret(moved, viewOf(passphrase), keystore).error().code, ErrorCode::wrong_passphrase);
    }
};

WAYMARK_TEST(VaultHeaders);
#include "tst_vault_header.moc"
