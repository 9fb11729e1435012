// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/random.h"
#include "platform/crypto/sign.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::crypto;

namespace {

constexpr int kKinds = static_cast<int>(SignKind::join) + 1;

}  // namespace

class Signatures : public QObject {
    Q_OBJECT

private slots:
    void neverVerifyInAnotherKindsPlace()
    {
        const auto pair = SigningKeyPair::generate();
        const auto space = randomId<SpaceId>();
        const auto message = randomBytes(100);
        for (int made = 0; made < kKinds; ++made) {
            const auto signature = signLabelled(pair, static_cast<SignKind>(made), space, message);
            for (int read = 0; read < kKinds; ++read) {
                const auto verified =
                    verifyLabelled(pair.publicKey, static_cast<SignKind>(read), space, message, signature);
                QCOMPARE(verified.has_value(), made == read);
                QVERIFY(verified || verified.error().code == ErrorCode::bad_signature);
            }
        }
    }

    void neverVerifyForAnotherSpaceKeyOrMessage()
    {
        const auto pair = SigningKeyPair::generate();
        const auto space = randomId<SpaceId>();
        const auto message = randomBytes(40);
        const auto signature = signLabelled(pair, SignKind::ledger, space, message);
        QVERIFY(verifyLabelled(pair.publicKey, SignKind::ledger, space, message, signature));
        QVERIFY(!verifyLabelled(pair.publicKey, SignKind::ledger, randomId<SpaceId>(), message, signature));
        QVERIFY(!verifyLabelled(SigningKeyPair::generate().publicKey, SignKind::ledger, space, message, signature));
        QVERIFY(!verifyLabelled(SignKey{}, SignKind::ledger, space, message, signature));
        for (std::size_t bit = 0; bit < 8 * Signature::kSize; ++bit) {
            auto flipped = signature;
            flipped.bytes[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
            QVERIFY(!verifyLabelled(pair.publicKey, SignKind::ledger, space, message, flipped));
        }
        auto longer = message;
        longer.push_back(0);
        QVERIFY(!verifyLabelled(pair.publicKey, SignKind::ledger, space, longer, signature));
    }

    void leaveNoWayToMoveBytesBetweenSpaceAndMessage()
    {
        // Space ids have one length, so a byte cannot wander over the border.
        const auto pair = SigningKeyPair::generate();
        const auto space = randomId<SpaceId>();
        Bytes both(space.bytes.begin(), space.bytes.end());
        append(both, viewOf("message"));
        const auto signature = signLabelled(pair, SignKind::auth, SpaceId{}, both);
        QVERIFY(!verifyLabelled(pair.publicKey, SignKind::auth, space, viewOf("message"), signature));
    }

    void comeFromTheSeedAlone()
    {
        const auto pair = SigningKeyPair::generate();
        const auto again = SigningKeyPair::fromSeed(pair.seed.clone());
        QVERIFY(pair.publicKey == again.publicKey);
        QVERIFY(signLabelled(pair, SignKind::join, SpaceId{}, {}) ==
                signLabelled(again, SignKind::join, SpaceId{}, {}));
    }
};

WAYMARK_TEST(Signatures);
#include "tst_signatures.moc"
