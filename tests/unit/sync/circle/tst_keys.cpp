// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "sync/circle/keyring.h"
#include "sync/circle/member_text.h"
#include "sync/circle/slots.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/circle/circle_world.h"

using namespace waymark;
using namespace waymark::circle;
using namespace waymark::tests;

namespace {

SpaceId spaceOf(std::uint8_t number)
{
    SpaceId space;
    space.bytes.fill(number);
    return space;
}

ChannelId channelOf(std::uint8_t number)
{
    ChannelId channel;
    channel.bytes.fill(number);
    return channel;
}

constexpr std::array kKinds{crypto::SignKind::envelope, crypto::SignKind::ledger,      crypto::SignKind::auth,
                            crypto::SignKind::receipt,  crypto::SignKind::snapshotAck, crypto::SignKind::purge,
                            crypto::SignKind::erase,    crypto::SignKind::join};

}  // namespace

class KeysTest : public QObject {
    Q_OBJECT
private slots:
    void aCommitmentIsOfItsKeySpaceChannelAndEpoch()
    {
        const auto key = crypto::SecretKey::random();
        const auto c = commitmentOf(key, spaceOf(1), channelOf(2), 3);
        QVERIFY(c == commitmentOf(key, spaceOf(1), channelOf(2), 3));
        QVERIFY(c != commitmentOf(crypto::SecretKey::random(), spaceOf(1), channelOf(2), 3));
        QVERIFY(c != commitmentOf(key, spaceOf(2), channelOf(2), 3));
        QVERIFY(c != commitmentOf(key, spaceOf(1), channelOf(3), 3));
        QVERIFY(c != commitmentOf(key, spaceOf(1), channelOf(2), 4));
    }

    void aKeyringOpensForItsDeviceOnly()
    {
        const auto device = crypto::BoxKeyPair::generate();
        const auto other = crypto::BoxKeyPair::generate();
        std::vector<ChannelKey> keys;
        for (std::uint8_t i = 1; i < 12; ++i) {
            keys.push_back({channelOf(i), i, crypto::SecretKey::random()});
        }
        const auto box = must(sealKeyring(device.publicKey, keys));
        const auto back = must(openKeyring(device, box));
        QCOMPARE(back.size(), keys.size());
        for (std::size_t i = 0; i < keys.size(); ++i) {
            QVERIFY(back[i].channel == keys[i].channel && back[i].epoch == keys[i].epoch);
            QVERIFY(crypto::equalSecret(back[i].key, keys[i].key));
        }
        QCOMPARE(openKeyring(other, box).error().code, ErrorCode::bad_seal);
    }

    void aLinkOpensUnderItsOwnKeyAndPlaceOnly()
    {
        const auto fresh = crypto::SecretKey::random();
        const auto old = crypto::SecretKey::random();
        const auto link = sealLink(fresh, spaceOf(1), channelOf(2), 2, old);
        QVERIFY(crypto::equalSecret(must(openLink(fresh, spaceOf(1), channelOf(2), 2, link)), old));
        QVERIFY(!openLink(old, spaceOf(1), channelOf(2), 2, link));
        QVERIFY(!openLink(fresh, spaceOf(2), channelOf(2), 2, link));
        QVERIFY(!openLink(fresh, spaceOf(1), channelOf(3), 2, link));
        QVERIFY(!openLink(fresh, spaceOf(1), channelOf(2), 3, link));
    }

    void textsComeBackAndTheirSizeTellsLittle()
    {
        const auto key = crypto::SecretKey::random();
        const auto one = sealTexts(spaceOf(1), MemberText::person, 1, key, {"Sam", "me", "phone"});
        const auto two = sealTexts(spaceOf(1), MemberText::person, 1, key, {"Bartholomew", "personal adviser", "p"});
        QCOMPARE(one.size(), two.size());
        QCOMPARE(epochOfTexts(one), 1U);
        QVERIFY((must(openTexts(spaceOf(1), MemberText::person, key, one)) ==
                 std::vector<std::string>{"Sam", "me", "phone"}));
        QVERIFY(!openTexts(spaceOf(2), MemberText::person, key, one));
        QVERIFY(!openTexts(spaceOf(1), MemberText::section, key, one));
        QVERIFY(!openTexts(spaceOf(1), MemberText::person, crypto::SecretKey::random(), one));
        QVERIFY(!openTexts(spaceOf(1), MemberText::person, key, Bytes{0, 0, 0, 1}));
    }

    void aRequestIsSignedAsAJoinAndAsNothingElse()
    {
        const auto secret = InviteSecret::random();
        const auto device = crypto::SigningKeyPair::generate();
        Request request{device.publicKey, crypto::BoxKeyPair::generate().publicKey, "Dawn", "phone", {}};
        const auto sealed = sealRequest(secret, spaceOf(1), request, device);
        const auto opened = must(openRequest(secret, spaceOf(1), sealed));
        QCOMPARE(opened.name, std::string("Dawn"));
        QCOMPARE(openRequest(secret, spaceOf(2), sealed).error().code, ErrorCode::bad_signature);
        for (const auto kind : kKinds) {
            const bool good = crypto::verifyLabelled(device.publicKey, kind, spaceOf(1), requestBytes(secret, opened),
                                                     opened.signature)
                                  .has_value();
            QCOMPARE(good, kind == crypto::SignKind::join);
        }
        const auto byAnother = sealRequest(secret, spaceOf(1), request, crypto::SigningKeyPair::generate());
        QCOMPARE(openRequest(secret, spaceOf(1), byAnother).error().code, ErrorCode::bad_signature);
    }

    void aSlotsValueOpensInItsSlotWithItsSecretOnly()
    {
        const auto secret = InviteSecret::random();
        Welcome welcome;
        welcome.admitted = true;
        welcome.heads.resize(200);
        const auto value = sealWelcome(secret, welcome);
        QCOMPARE(must(openWelcome(secret, value)).heads.size(), Welcome::kMaxHeads);
        QVERIFY(value.size() <= 8192);
        QVERIFY(!openWelcome(InviteSecret::random(), value));
        QVERIFY(!openOffer(secret, value));
        QVERIFY(!openRequest(secret, spaceOf(1), value));
        QVERIFY(slotOf(secret, Turn::offer) != slotOf(secret, Turn::request));
    }

    void damageIsFoundInEveryByte()
    {
        const auto secret = InviteSecret::random();
        const auto good = sealOffer(secret, Offer{});
        for (std::size_t i = 0; i < good.size(); ++i) {
            auto bad = good;
            bad[i] ^= 0x40;
            QVERIFY(!openOffer(secret, bad));
        }
    }
};

WAYMARK_TEST(KeysTest);
#include "tst_keys.moc"
