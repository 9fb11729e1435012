// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <fstream>
#include <nlohmann/json.hpp>

#include "platform/crypto/aead.h"
#include "platform/crypto/argon2.h"
#include "platform/crypto/blake2b.h"
#include "platform/crypto/box.h"
#include "platform/crypto/sign.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::crypto;

namespace {

const nlohmann::json& vectors()
{
    static const auto all = nlohmann::json::parse(std::ifstream(WAYMARK_SOURCE_DIR "/tests/vectors/crypto.json"));
    return all;
}

Bytes bytesOf(const nlohmann::json& hex)
{
    return fromHex(hex.get<std::string>()).value();
}

SecretKey keyOf(const nlohmann::json& hex)
{
    return SecretKey::from(bytesOf(hex)).value();
}

}  // namespace

class KnownAnswers : public QObject {
    Q_OBJECT

private slots:
    void ofBlake2b()
    {
        for (const auto& vector : vectors().at("blake2b")) {
            const auto key = bytesOf(vector.at("key"));
            Blake2b hash(vector.at("size").get<std::size_t>(), key);
            for (const auto& part : vector.at("parts")) {
                hash.add(bytesOf(part));
            }
            Bytes digest(vector.at("size").get<std::size_t>());
            hash.finish(digest);
            QCOMPARE(toHex(digest), vector.at("digest").get<std::string>());
        }
    }

    void ofDerivedKeys()
    {
        const auto vector = vectors().at("derive");
        const auto key = keyOf(vector.at("key"));
        const auto part = bytesOf(vector.at("part"));
        const auto derived = deriveKey(key, vector.at("label").get<std::string>(), {part});
        QCOMPARE(toHex(derived.view()), vector.at("derived").get<std::string>());
        const auto committed = deriveCommitted(key, {part});
        QCOMPARE(toHex(committed.key.view()) + committed.commitment.hex(), vector.at("committed").get<std::string>());
    }

    void ofTheAead()
    {
        const auto vector = vectors().at("aead");
        const auto key = keyOf(vector.at("key"));
        const auto nonce = Nonce::from(bytesOf(vector.at("nonce"))).value();
        const auto aad = bytesOf(vector.at("aad"));
        const auto sealed = sealAead(key, nonce, aad, bytesOf(vector.at("plain")));
        QCOMPARE(toHex(sealed), vector.at("sealed").get<std::string>());
        QVERIFY(openAead(key, nonce, aad, sealed).value() == bytesOf(vector.at("plain")));
    }

    void ofEverySignatureKind()
    {
        const auto vector = vectors().at("ed25519");
        const auto pair = SigningKeyPair::fromSeed(keyOf(vector.at("seed")));
        QCOMPARE(pair.publicKey.hex(), vector.at("public").get<std::string>());
        const auto space = SpaceId::from(bytesOf(vector.at("space"))).value();
        const auto message = bytesOf(vector.at("message"));
        for (int i = 0; i <= static_cast<int>(SignKind::closed); ++i) {
            const auto kind = static_cast<SignKind>(i);
            const auto name = std::string(labelOf(kind).substr(std::string_view("waymark/1/").size()));
            const auto signature = signLabelled(pair, kind, space, message);
            QCOMPARE(signature.hex(), vector.at("signatures").at(name).get<std::string>());
        }
    }

    void ofX25519()
    {
        const auto vector = vectors().at("x25519");
        const auto pair = BoxKeyPair::fromSecret(keyOf(vector.at("secret")));
        QCOMPARE(pair.publicKey.hex(), vector.at("public").get<std::string>());
    }

    void ofArgon2id()
    {
        for (const auto& vector : vectors().at("argon2id")) {
            const Argon2Cost cost{vector.at("memory_kib").get<std::uint32_t>(),
                                  vector.at("passes").get<std::uint32_t>()};
            const auto salt = Salt::from(bytesOf(vector.at("salt"))).value();
            const auto key = argon2id(bytesOf(vector.at("secret")), salt, cost);
            QVERIFY(key);
            QCOMPARE(toHex(key->view()), vector.at("key").get<std::string>());
        }
    }

    void refuseACostOutsideTheBounds()
    {
        for (const auto& cost : {Argon2Cost{8 * 1024 - 1, 3}, Argon2Cost{64 * 1024, 0}, Argon2Cost{2 * 1024 * 1024, 3},
                                 Argon2Cost{64 * 1024, 17}}) {
            const auto refused = argon2id(viewOf("x"), Salt{}, cost);
            QVERIFY(!refused && refused.error().code == ErrorCode::bad_input);
        }
    }
};

WAYMARK_TEST(KnownAnswers);
#include "tst_known_answers.moc"
