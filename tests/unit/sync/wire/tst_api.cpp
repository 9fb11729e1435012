// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "platform/crypto/random.h"
#include "sync/wire/api.h"
#include "sync/wire/limits.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::wire;

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

std::uint64_t anyNumber()
{
    return *rc::gen::inRange<std::uint64_t>(0, std::uint64_t{1} << 40);
}

UnixMs anyTime()
{
    return static_cast<UnixMs>(anyNumber());
}

/// Decoding what was encoded and encoding it again gives the same bytes; any cut or extended body is refused.
template <class Message>
void roundTrips(const Message& message)
{
    auto bytes = message.encode();
    const auto decoded = Message::decode(bytes);
    RC_ASSERT(decoded.has_value());
    RC_ASSERT(decoded->encode() == bytes);
    RC_ASSERT(!Message::decode(ByteView{bytes}.first(*rc::gen::inRange<std::size_t>(0, bytes.size()))).has_value());
    bytes.push_back(0);
    RC_ASSERT(!Message::decode(bytes).has_value());
}

std::vector<Cursor> anyCursors()
{
    std::vector<Cursor> cursors;
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
        cursors.push_back({anyId<ChannelId>(), anyNumber(), anyId<Hash32>()});
    }
    return cursors;
}

const Bytes kSome(300, 7);

LedgerItem anyItem()
{
    LedgerItem item{ByteView{kSome}.first(*rc::gen::inRange<std::size_t>(0, 300)), {}, {}};
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        item.bodies.push_back(*rc::gen::arbitrary<bool>() ? std::optional<ByteView>(kSome) : std::nullopt);
    }
    return item;
}

bool matches(std::string_view method, std::string_view target)
{
    return matchRoute(method, target).match.has_value();
}

}  // namespace

class TestApi : public QObject {
    Q_OBJECT

private slots:
    void everyMessageRoundTrips();
    void pulledEnvelopesMustRise();
    void limitsOfMessagesHold();
    void cursorsAreSortedAndSingle();
    void signedLoginBytesDependOnEveryField();
    void theAuthorizationHeaderHasOneForm();
    void everyRouteIsFoundByItsOwnPath();
    void otherSpellingsOfAPathAreUnknown_data();
    void otherSpellingsOfAPathAreUnknown();
    void anotherMethodOnAKnownPathIsTold();
    void unknownErrorCodesAreANewerRelay();
};

void TestApi::everyMessageRoundTrips()
{
    QVERIFY(rc::check("messages round-trip", [] {
        roundTrips(RelayInfo{anyNumber(), anyId<Hash32>(), anyId<SignKey>(), anyTime(), *rc::gen::arbitrary<bool>()});
        roundTrips(ChallengeRequest{anyId<SpaceId>(), anyId<SignKey>()});
        roundTrips(ChallengeResponse{anyId<Nonce32>(), anyTime()});
        roundTrips(SessionRequest{anyId<SpaceId>(), anyId<SignKey>(), anyId<Nonce32>(), anyTime(), anyId<Signature>()});
        roundTrips(SessionResponse{anyId<SessionToken>(), anyTime()});
        roundTrips(CreateSpaceRequest{anyId<SpaceId>(), ByteView{kSome}.first(16), anyItem()});
        roundTrips(AppendRequest{anyItem()});
        roundTrips(AppendResponse{anyId<Incarnation>(), kSome});
        roundTrips(LedgerPage{anyId<Incarnation>(), anyTime(), anyNumber(), anyId<Hash32>(), {anyItem(), anyItem()}});
        roundTrips(PushRequest{{kSome, ByteView{kSome}.first(9)}});
        roundTrips(PushResponse{anyId<Incarnation>(), anyTime(), {std::nullopt, ErrorCode::stream_gap}});
        roundTrips(PullRequest{anyId<Incarnation>(), anyCursors()});
        roundTrips(PullResponse{anyId<Incarnation>(),
                                anyTime(),
                                {{anyId<ChannelId>(), 3, true, {{4, kSome}, {9, ByteView{kSome}.first(1)}}},
                                 {anyId<ChannelId>(), 0, false, {}}}});
        roundTrips(HeadsResponse{anyId<Incarnation>(),
                                 anyTime(),
                                 anyNumber(),
                                 anyId<Hash32>(),
                                 {{anyId<ChannelId>(), 2, {{anyId<StreamId>(), 1, anyId<Hash32>()}}}}});
        roundTrips(WaitRequest{*rc::gen::inRange<std::int64_t>(0, kMaxWaitMs + 1),
                               {{anyId<SpaceId>(), anyId<SessionToken>(), anyId<Incarnation>(), 5, anyCursors()}},
                               {anyId<SlotId>()}});
        roundTrips(WaitResponse{anyTime(), {anyId<SpaceId>()}, {}, {anyId<SlotId>()}});
        roundTrips(SlotPutRequest{anyTime(), kSome});
        roundTrips(SlotResponse{anyTime(), anyTime(), kSome});
        roundTrips(SnapshotPart{kSome});
        roundTrips(SnapshotCommit{kSome, anyId<Signature>()});
        roundTrips(SnapshotList{anyId<Incarnation>(),
                                anyTime(),
                                anyNumber(),
                                {{kSome, anyNumber(), {{anyId<SignKey>(), anyId<Signature>()}}}, {kSome, 0, {}}}});
        roundTrips(RelayError{ErrorCode::relay_busy, anyTime()});
    }));
}

void TestApi::pulledEnvelopesMustRise()
{
    PullResponse response;
    response.channels.push_back({{}, 0, false, {{2, kSome}, {2, kSome}}});
    QCOMPARE(PullResponse::decode(response.encode()).error().code, ErrorCode::malformed);
    response.channels[0].envelopes = {{0, kSome}};
    QVERIFY(!PullResponse::decode(response.encode()).has_value());
    response.channels[0].envelopes = {{1, kSome}};
    QVERIFY(PullResponse::decode(response.encode()).has_value());
    // What is left below a floor that something purged made is served too.
    response.channels[0].floor = 2;
    QVERIFY(PullResponse::decode(response.encode()).has_value());
}

void TestApi::limitsOfMessagesHold()
{
    PushRequest push{std::vector<ByteView>(kMaxPushEnvelopes, kSome)};
    QVERIFY(PushRequest::decode(push.encode()).has_value());
    push.envelopes.push_back(kSome);
    QCOMPARE(PushRequest::decode(push.encode()).error().code, ErrorCode::malformed);

    WaitRequest wait;
    wait.timeoutMs = kMaxWaitMs + 1;
    QVERIFY(!WaitRequest::decode(wait.encode()).has_value());
    wait.timeoutMs = kMaxWaitMs;
    wait.slotIds.resize(kMaxWaitSpaces);
    QVERIFY(WaitRequest::decode(wait.encode()).has_value());
    wait.slotIds.resize(kMaxWaitSpaces + 1);
    QVERIFY(!WaitRequest::decode(wait.encode()).has_value());

    const Bytes value(kMaxSlotValue + 1, 1);
    QVERIFY(SlotPutRequest::decode(SlotPutRequest{1, ByteView{value}.first(kMaxSlotValue)}.encode()).has_value());
    QVERIFY(!SlotPutRequest::decode(SlotPutRequest{1, value}.encode()).has_value());
}

void TestApi::cursorsAreSortedAndSingle()
{
    const auto low = ChannelId::fromHexText("00000000000000000000000000000001").value();
    const auto high = ChannelId::fromHexText("ff000000000000000000000000000000").value();
    const auto decoded = PullRequest::decode(PullRequest{{}, {{high, 2}, {low, 1}, {high, 3}}}.encode()).value();
    QCOMPARE(decoded.cursors.size(), std::size_t{2});
    QCOMPARE(decoded.cursors[0].channel, low);
    QCOMPARE(decoded.cursors[1].after, std::uint64_t{2});
}

void TestApi::signedLoginBytesDependOnEveryField()
{
    const auto base = authBytes({}, {}, {}, 1);
    Hash32 pin;
    pin.bytes[0] = 1;
    SignKey device;
    device.bytes[0] = 1;
    Nonce32 nonce;
    nonce.bytes[0] = 1;
    QVERIFY(authBytes(pin, {}, {}, 1) != base);
    QVERIFY(authBytes({}, device, {}, 1) != base);
    QVERIFY(authBytes({}, {}, nonce, 1) != base);
    QVERIFY(authBytes({}, {}, {}, 2) != base);
}

void TestApi::theAuthorizationHeaderHasOneForm()
{
    const auto token = crypto::randomId<SessionToken>();
    const auto header = authorizationOf(token);
    QCOMPARE(tokenOf(header).value(), token);
    QVERIFY(!tokenOf(header + "0"));
    QVERIFY(!tokenOf(header.substr(0, header.size() - 1)));
    QVERIFY(!tokenOf("bearer " + token.hex()));
    QVERIFY(!tokenOf(""));
}

void TestApi::everyRouteIsFoundByItsOwnPath()
{
    const auto space = crypto::randomId<SpaceId>();
    const auto slot = crypto::randomId<SlotId>();
    const auto channel = crypto::randomId<ChannelId>();
    const auto snapshot = crypto::randomId<Hash32>();
    const auto blob = crypto::randomId<Hash32>();
    for (const auto& info : allRoutes()) {
        auto path = info.pattern.find("{slot}") != std::string_view::npos ? pathOf(info.route, slot)
                                                                          : pathOf(info.route, space);
        if (info.route == Route::ledgerRead) {
            path = ledgerPath(space, 42);
        }
        if (info.route == Route::snapshotList) {
            path = snapshotsPath(space, channel);
        }
        if (info.pattern.find("{snapshot}") != std::string_view::npos) {
            path = snapshotPartPath(space, snapshot, 42);
        }
        if (info.pattern.find("{blob}") != std::string_view::npos) {
            const bool isChunk = info.pattern.ends_with("{from}");
            path = isChunk ? blobChunkPath(space, channel, blob, 42) : blobPath(space, channel, blob);
        }
        const auto answer = matchRoute(methodName(info.method), path);
        QVERIFY2(answer.match, path.c_str());
        QCOMPARE(answer.match->info.route, info.route);
        QVERIFY(info.pattern.find("{space}") == std::string_view::npos || answer.match->space == space);
        QVERIFY(info.pattern.find("{slot}") == std::string_view::npos || answer.match->slot == slot);
        QVERIFY(info.pattern.find("{channel}") == std::string_view::npos || answer.match->channel == channel);
        QVERIFY(info.pattern.find("{snapshot}") == std::string_view::npos || answer.match->snapshot == snapshot);
        QVERIFY(info.pattern.find("{blob}") == std::string_view::npos || answer.match->blob == blob);
    }
    QCOMPARE(matchRoute("GET", ledgerPath(space, 42)).match->from, std::uint64_t{42});
}

void TestApi::otherSpellingsOfAPathAreUnknown_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const auto* target : {"",
                               "/",
                               "v1/relay",
                               "/v1/relay/",
                               "//v1/relay",
                               "/v1/relay?",
                               "/v1/relay?a=b",
                               "/v1/relay#",
                               "/V1/relay",
                               "/v1/%72elay",
                               "/v1/../v1/relay",
                               "/v2/relay",
                               "https://host/v1/relay",
                               "/v1/s//heads",
                               "/v1/s/00112233445566778899aabbccddeef/heads",
                               "/v1/s/00112233445566778899aabbccddeeff0/heads",
                               "/v1/s/00112233445566778899AABBCCDDEEFF/heads",
                               "/v1/s/00112233445566778899aabbccddeegg/heads",
                               "/v1/s/00112233445566778899aabbccddeeff/heads/",
                               "/v1/s/00112233445566778899aabbccddeef",
                               "/v1/s/00112233445566778899aabbccddeeff/ledger/",
                               "/v1/s/00112233445566778899aabbccddeeff/ledger/01",
                               "/v1/s/00112233445566778899aabbccddeeff/ledger/+1",
                               "/v1/s/00112233445566778899aabbccddeeff/ledger/-1",
                               "/v1/s/00112233445566778899aabbccddeeff/ledger/18446744073709551616",
                               "/v1/s/00112233445566778899aabbccddeeff/ledger/1/2",
                               "/v1/slot/"}) {
        QTest::newRow(target) << QByteArray(target);
    }
}

void TestApi::otherSpellingsOfAPathAreUnknown()
{
    QFETCH(QByteArray, target);
    const std::string_view path(target.constData(), static_cast<std::size_t>(target.size()));
    QVERIFY(!matches("GET", path));
    QVERIFY(matchRoute("GET", path).allow.empty());
}

void TestApi::anotherMethodOnAKnownPathIsTold()
{
    for (const auto* method : {"HEAD", "OPTIONS", "TRACE", "PATCH", "CONNECT", "PUT", "get", ""}) {
        const auto answer = matchRoute(method, "/v1/relay");
        QVERIFY(!answer.match);
        QVERIFY(!answer.allow.empty());
    }
}

void TestApi::unknownErrorCodesAreANewerRelay()
{
    // [text "new_code", 5]
    const auto body = fromHex("82686e65775f636f646505").value();
    const auto error = RelayError::decode(body).value();
    QCOMPARE(error.code, ErrorCode::relay_version);
    QCOMPARE(error.retryAfterMs, std::int64_t{5});
    for (const auto& info : allErrors()) {
        QCOMPARE(errorCodeOf(info.name).value(), info.code);
    }
}

WAYMARK_TEST(TestApi);
#include "tst_api.moc"
