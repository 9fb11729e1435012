// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include <set>

#include "platform/crypto/aead.h"
#include "platform/crypto/box.h"
#include "platform/crypto/random.h"
#include "platform/crypto/secret_stream.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::crypto;

namespace {

Bytes withBitFlipped(Bytes bytes, std::size_t bit)
{
    bytes[bit / 8 % bytes.size()] ^= static_cast<std::uint8_t>(1U << bit % 8);
    return bytes;
}

}  // namespace

class Seals : public QObject {
    Q_OBJECT

private slots:
    void openOnlyWithTheSameKeyNonceAadAndBytes()
    {
        QVERIFY(rc::check([](const Bytes& plain, const Bytes& aad, std::size_t bit) {
            const auto key = SecretKey::random();
            const auto nonce = randomId<Nonce>();
            const auto sealed = sealAead(key, nonce, aad, plain);
            RC_ASSERT(sealed.size() == plain.size() + kAeadTagSize);
            RC_ASSERT(openAead(key, nonce, aad, sealed).value() == plain);
            const auto refused = openAead(key, nonce, aad, withBitFlipped(sealed, bit));
            RC_ASSERT(!refused && refused.error().code == ErrorCode::bad_seal);
            RC_ASSERT(!openAead(SecretKey::random(), nonce, aad, sealed));
            RC_ASSERT(!openAead(key, randomId<Nonce>(), aad, sealed));
            auto otherAad = aad;
            otherAad.push_back(0);
            RC_ASSERT(!openAead(key, nonce, otherAad, sealed));
        }));
    }

    void refuseEveryCut()
    {
        const auto key = SecretKey::random();
        const auto value = sealValue(key, {}, viewOf("a value"));
        const auto box = BoxKeyPair::generate();
        const auto sealed = boxSeal(box.publicKey, viewOf("a value")).value();
        for (std::size_t i = 0; i < value.size(); ++i) {
            QVERIFY(!openValue(key, {}, ByteView(value).first(i)));
        }
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            QVERIFY(!boxOpen(box, ByteView(sealed).first(i)));
        }
        QVERIFY(!openAead(key, Nonce{}, {}, ByteView()));
    }

    void useANewNonceEachTime()
    {
        const auto key = SecretKey::random();
        std::set<Bytes> seen;
        for (int i = 0; i < 10'000; ++i) {
            const auto value = sealValue(key, {}, {});
            QVERIFY(seen.insert(Bytes(value.begin(), value.begin() + Nonce::kSize)).second);
        }
    }

    void bringAKeyBackFromItsWrap()
    {
        const auto under = SecretKey::random();
        const auto key = SecretKey::random();
        const auto wrapped = wrapKey(under, viewOf("place"), key);
        QCOMPARE(wrapped.size(), 72U);
        QVERIFY(equalSecret(unwrapKey(under, viewOf("place"), wrapped).value(), key));
        QVERIFY(!unwrapKey(under, viewOf("elsewhere"), wrapped));
        QVERIFY(!unwrapKey(key, viewOf("place"), wrapped));
        QVERIFY(!unwrapKey(under, viewOf("place"), ByteView(wrapped).first(71)));
    }

    void ofABoxOpenOnlyForItsHolder()
    {
        QVERIFY(rc::check([](const Bytes& plain, std::size_t bit) {
            const auto pair = BoxKeyPair::generate();
            const auto sealed = boxSeal(pair.publicKey, plain).value();
            RC_ASSERT(std::ranges::equal(boxOpen(pair, sealed).value().view(), plain));
            RC_ASSERT(!boxOpen(BoxKeyPair::generate(), sealed));
            RC_ASSERT(!boxOpen(pair, withBitFlipped(sealed, bit)));
        }));
        const auto refused = boxSeal(BoxKey{}, viewOf("to nobody"));
        QVERIFY(!refused && refused.error().code == ErrorCode::bad_input);
    }

    void ofAStreamKeepOrderAndEnd()
    {
        const auto key = SecretKey::random();
        StreamSealer sealer(key);
        const auto first = sealer.seal(viewOf("one"), false);
        const auto second = sealer.seal(viewOf("two"), false);
        const auto last = sealer.seal({}, true);
        {
            StreamOpener opener(key, sealer.header());
            QCOMPARE(textOf(opener.open(first)->plain), std::string("one"));
            QVERIFY(!opener.open(second)->last);
            QVERIFY(opener.open(last)->last);
            QVERIFY(!opener.open(last));
        }
        for (const auto* early : {&second, &last}) {
            StreamOpener opener(key, sealer.header());
            QVERIFY(!opener.open(*early));
        }
        StreamOpener opener(key, sealer.header());
        QVERIFY(opener.open(first) && !opener.open(first));
        StreamOpener bound(key, sealer.header());
        QVERIFY(!bound.open(first, viewOf("another head")));
        StreamOpener stranger(SecretKey::random(), sealer.header());
        QVERIFY(!stranger.open(first) && !stranger.open({}));
    }
};

WAYMARK_TEST(Seals);
#include "tst_seals.moc"
