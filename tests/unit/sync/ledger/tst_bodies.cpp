// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "sync/ledger/body.h"
#include "sync/wire/cbor_writer.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/ledger/ledger_script.h"

using namespace waymark;
using namespace waymark::ledger;
using namespace waymark::tests;

namespace {

template <class Id>
Id anyId()
{
    Id id;
    for (auto& byte : id.bytes) {
        byte = *rc::gen::arbitrary<std::uint8_t>();
    }
    return id;
}

Bytes anyBytes(std::size_t most)
{
    return Bytes(*rc::gen::inRange<std::size_t>(0, most), *rc::gen::arbitrary<std::uint8_t>());
}

Body anyBody()
{
    const auto number = *rc::gen::inRange<std::uint32_t>(1, 0x1000000);
    const auto level = static_cast<Level>(*rc::gen::inRange(0, 4));
    switch (*rc::gen::inRange(0, 27)) {
        case 0:
            return Create{static_cast<CircleKind>(*rc::gen::inRange(1, 3)), anyBytes(kMaxSealed)};
        case 1:
            return AddPerson{number, level, anyId<SignKey>(), anyId<BoxKey>(), anyBytes(kMaxSealed)};
        case 2:
            return AddDevice{number, anyId<SignKey>(), anyId<BoxKey>(), anyBytes(64)};
        case 3:
            return Section{anyId<ChannelId>(), *rc::gen::arbitrary<bool>(), anyBytes(64), anyId<Salt>()};
        case 4:
            return Invite{anyId<InviteId>(), static_cast<InvitePurpose>(*rc::gen::inRange(1, 3)), level};
        case 5:
            return InviteConsumed{anyId<InviteId>()};
        case 6:
            return Grant{anyId<ChannelId>(), number, static_cast<Access>(*rc::gen::inRange(0, 3)), anyId<Salt>(),
                         *rc::gen::inRange<UnixMs>(0, 3)};
        case 7: {
            std::set<SignKey> devices;
            for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
                devices.insert(anyId<SignKey>());
            }
            return Rotate{anyId<ChannelId>(), number, anyId<Hash32>(), anyBytes(200), {devices.begin(), devices.end()}};
        }
        case 8:
            return Keyring{anyId<SignKey>(), anyBytes(400)};
        case 9:
            return KeyPlease{anyId<ChannelId>(), number, anyId<SignKey>(), anyId<Salt>()};
        case 10:
            return Revoke{anyId<SignKey>()};
        case 11:
            return Remove{number};
        case 12:
            return Leave{};
        case 13:
            return Expire{anyId<ChannelId>(), number, anyId<Salt>()};
        case 14: {
            std::set<StreamId> streams;
            for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
                streams.insert(anyId<StreamId>());
            }
            Cut cut{anyId<ChannelId>(), {}, anyId<Salt>()};
            for (const auto& stream : streams) {
                cut.cuts.push_back({stream, *rc::gen::arbitrary<std::uint32_t>(), anyId<Hash32>()});
            }
            return cut;
        }
        case 15: {
            std::set<PersonNumber> people;
            for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
                people.insert(*rc::gen::inRange<PersonNumber>(1, 0x1000000));
            }
            return RecoverySetup{*rc::gen::inRange<std::uint32_t>(0, 6),
                                 {people.begin(), people.end()},
                                 anyId<SignKey>(),
                                 anyId<BoxKey>(),
                                 anyId<Hash32>(),
                                 anyId<SignKey>(),
                                 anyId<BoxKey>()};
        }
        case 16:
            return RecoveryAttest{anyId<SignKey>(), anyId<BoxKey>()};
        case 17:
            return RecoveryVeto{anyId<SignKey>()};
        case 18:
            return RecoveryDone{anyId<SignKey>(), anyId<BoxKey>(), anyBytes(64)};
        case 19:
            return RecoveryShare{anyId<SignKey>(), anyBytes(400)};
        case 20:
            return Acting{*rc::gen::inRange<UnixMs>(1, 1'000'000), *rc::gen::inRange<PersonNumber>(0, 0x1000000)};
        case 21:
            return Claim{};
        case 22:
            return ReplaceOwner{number};
        case 23:
            return MinSchema{number};
        case 24:
            return Branch{number, {anyId<Hash32>(), anyId<Hash32>()}};
        case 25:
            return KeptEpoch{anyId<ChannelId>(), number, anyId<Hash32>(), number, anyBytes(200), anyId<Salt>()};
        default:
            return RelayChosen{anyId<SignKey>(), "https://relay.example:8443", anyId<Hash32>()};
    }
}

ErrorCode refusal(ByteView bytes)
{
    const auto body = decodeBody(bytes);
    return body ? ErrorCode::internal : body.error().code;
}

}  // namespace

class BodiesTest : public QObject {
    Q_OBJECT
private slots:
    void everyBodyComesBackAsItWas()
    {
        QVERIFY(rc::check("round trip", [] {
            const auto body = anyBody();
            const auto bytes = encodeBody(body);
            RC_ASSERT(bytes.has_value());
            const auto back = decodeBody(*bytes);
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == body);
            RC_ASSERT(*encodeBody(*back) == *bytes);
        }));
    }

    void aDamagedBodyIsRefusedOrAnotherBodyButNeverTheSame()
    {
        QVERIFY(rc::check("damage", [] {
            const auto body = anyBody();
            auto bytes = *encodeBody(body);
            const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
            bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ *rc::gen::inRange(1, 256));
            const auto back = decodeBody(bytes);
            RC_ASSERT((!back || !(*back == body)));
            RC_ASSERT((!back || *encodeBody(*back) == bytes));
        }));
    }

    void aBodyCutShortIsMalformed()
    {
        QVERIFY(rc::check("cut", [] {
            auto bytes = *encodeBody(anyBody());
            bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size()));
            RC_ASSERT(refusal(bytes) == ErrorCode::malformed);
        }));
    }

    void typesOfLaterVersionsAskForAnUpdate()
    {
        for (const std::uint64_t type : {0U, 5U, 13U, 25U, 31U, 200U}) {
            Bytes bytes;
            wire::CborWriter writer(bytes);
            writer.map(2);
            writer.unsignedInt(0);
            writer.unsignedInt(type);
            writer.unsignedInt(1);
            writer.text("later");
            QVERIFY(writer.finish().has_value());
            QCOMPARE(refusal(bytes), ErrorCode::update_needed);
        }
    }

    void aGrantSaysItsEndOrNothing()
    {
        const auto forGood = *encodeBody(Grant{idOf<ChannelId>(1), 1, Access::read, idOf<Salt>(1), 0});
        auto ends = *encodeBody(Grant{idOf<ChannelId>(1), 1, Access::read, idOf<Salt>(1), 5});
        QCOMPARE(ends.size(), forGood.size() + 2);
        ends.back() = 0;
        QCOMPARE(refusal(ends), ErrorCode::malformed);
    }

    void cutsMustRise()
    {
        Cut cut{idOf<ChannelId>(1), {{idOf<StreamId>(2), 1, idOf<Hash32>(1)}, {idOf<StreamId>(1), 1, {}}}, {}};
        QCOMPARE(encodeBody(cut).error().code, ErrorCode::malformed);
        cut.cuts.back().stream = idOf<StreamId>(2);
        QCOMPARE(encodeBody(cut).error().code, ErrorCode::malformed);
    }

    void aFieldOfALaterVersionAsksForAnUpdate()
    {
        Bytes bytes;
        wire::CborWriter writer(bytes);
        writer.map(7);
        writer.unsignedInt(0);
        writer.unsignedInt(8);
        writer.unsignedInt(1);
        writer.bytes(idOf<ChannelId>(1));
        writer.unsignedInt(2);
        writer.unsignedInt(1);
        writer.unsignedInt(3);
        writer.unsignedInt(1);
        writer.unsignedInt(4);
        writer.bytes(idOf<Salt>(1));
        writer.unsignedInt(5);
        writer.unsignedInt(1'900'000'000'000);
        writer.unsignedInt(6);
        writer.unsignedInt(1);
        QVERIFY(writer.finish().has_value());
        QCOMPARE(refusal(bytes), ErrorCode::update_needed);
    }

    void recipientsMustRise()
    {
        Rotate rotate{idOf<ChannelId>(1), 1, idOf<Hash32>(1), {}, {idOf<SignKey>(2), idOf<SignKey>(1)}};
        QCOMPARE(encodeBody(rotate).error().code, ErrorCode::malformed);
        rotate.recipients = {idOf<SignKey>(1), idOf<SignKey>(1)};
        QCOMPARE(encodeBody(rotate).error().code, ErrorCode::malformed);
    }

    void boundsHold()
    {
        QCOMPARE(encodeBody(Create{CircleKind::youngPerson, Bytes(kMaxSealed + 1)}).error().code, ErrorCode::malformed);
        QCOMPARE(encodeBody(Keyring{idOf<SignKey>(1), Bytes(70'000)}).error().code, ErrorCode::too_large);
        QCOMPARE(encodeBody(AddDevice{0, {}, {}, {}}).error().code, ErrorCode::malformed);
        QCOMPARE(encodeBody(AddDevice{0x1000000, {}, {}, {}}).error().code, ErrorCode::malformed);
        QCOMPARE(encodeBody(RelayChosen{{}, std::string(256, 'a'), {}}).error().code, ErrorCode::malformed);
    }
};

WAYMARK_TEST(BodiesTest);
#include "tst_bodies.moc"
