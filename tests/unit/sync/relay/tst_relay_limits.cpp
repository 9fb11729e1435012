// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/random.h"
#include "sync/relay/rate_limiter.h"
#include "sync/relay/session_table.h"
#include "sync/wire/limits.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/test_circle.h"

using namespace waymark;
using namespace waymark::tests;
using wire::Route;

// Every limit of the core: at the limit it works, one more is refused. Those of connections: tst_relay_server.
class TestRelayLimits : public QObject {
    Q_OBJECT

private slots:
    void aBucketGivesItsBurstThenItsRate();
    void fullBucketsAreForgotten();
    void requestsOfADeviceAreLimited();
    void envelopesOfADeviceAreLimited();
    void loginsFromAnAddressAreLimited();
    void enrolmentsFromAnAddressAreLimited();
    void addressLimitsSpareLoopback();
    void outstandingChallengesAreBounded();
    void bodiesAboveTheLimitAreRefused();
    void aPushHoldsSoManyEnvelopesAndBytes();
};

void TestRelayLimits::aBucketGivesItsBurstThenItsRate()
{
    relay::RateLimiter limiter({3, 1'000});
    QCOMPARE(limiter.take("a", 3, 0), std::int64_t{0});
    QCOMPARE(limiter.take("a", 1, 0), std::int64_t{1'000});
    QCOMPARE(limiter.take("b", 1, 0), std::int64_t{0});
    QCOMPARE(limiter.take("a", 1, 999), std::int64_t{1});
    QCOMPARE(limiter.take("a", 1, 1'000), std::int64_t{0});
    QCOMPARE(limiter.take("a", 2, 1'500), std::int64_t{1'500});
    QCOMPARE(limiter.take("a", 3, 10'000), std::int64_t{0});
}

void TestRelayLimits::fullBucketsAreForgotten()
{
    relay::RateLimiter limiter({3, 1'000});
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(limiter.take(std::to_string(i), 1, 0), std::int64_t{0});
    }
    QCOMPARE(limiter.take("later", 1, 60'000), std::int64_t{0});
    QCOMPARE(limiter.known(), std::size_t{1});
}

void TestRelayLimits::requestsOfADeviceAreLimited()
{
    relay::RelayConfig config;
    config.deviceRequests = {3, 1'000};
    TestRelay relay(config);
    TestCircle circle(relay);
    const auto heads = [&] { return relay.ask("GET", circle.path(Route::heads), {}, circle.owner.authorization()); };
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(heads().response.status, 200);
    }
    const auto refused = heads();
    QCOMPARE(refused.response.status, 429);
    QCOMPARE(TestRelay::codeOf(refused), ErrorCode::relay_busy);
    QCOMPARE(refused.response.retryAfterMs, std::int64_t{1'000});
    QCOMPARE(wire::RelayError::decode(refused.response.body)->retryAfterMs, std::int64_t{1'000});
    relay.clock.advance(1'000);
    QCOMPARE(heads().response.status, 200);
}

void TestRelayLimits::envelopesOfADeviceAreLimited()
{
    relay::RelayConfig config;
    config.deviceEnvelopes = {64, 500};
    TestRelay relay(config);
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    std::vector<Bytes> envelopes;
    for (int i = 0; i < 64; ++i) {
        envelopes.push_back(circle.seal(circle.owner, channel, Bytes(9, 1)));
    }
    QCOMPARE(circle.tryPush(circle.owner, envelopes).response.status, 200);
    const auto next = circle.seal(circle.owner, channel, Bytes(9, 1));
    const auto refused = circle.tryPush(circle.owner, {next});
    QCOMPARE(refused.response.status, 429);
    QCOMPARE(refused.response.retryAfterMs, std::int64_t{500});
    relay.clock.advance(500);
    QCOMPARE(circle.tryPush(circle.owner, {next}).response.status, 200);
}

void TestRelayLimits::loginsFromAnAddressAreLimited()
{
    relay::RelayConfig config;
    config.addressLogins = {2, 1'000};
    TestRelay relay(config);
    const auto body = wire::ChallengeRequest{}.encode();
    const auto ask = [&](std::string_view address) {
        return relay.ask("POST", wire::pathOf(Route::challenge), body, {}, address).response.status;
    };
    QCOMPARE(ask("192.0.2.1"), 200);
    QCOMPARE(ask("192.0.2.1"), 200);
    QCOMPARE(ask("192.0.2.1"), 429);
    QCOMPARE(ask("192.0.2.2"), 200);
}

void TestRelayLimits::enrolmentsFromAnAddressAreLimited()
{
    TestRelay relay;
    const Bytes value(9, 1);
    const auto put = [&](std::string_view address) {
        const wire::SlotPutRequest request{1'000, value};
        return relay.ask("PUT", wire::pathOf(Route::slotPut, crypto::randomId<SlotId>()), request.encode(), {}, address)
            .response.status;
    };
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(put("192.0.2.1"), 200);
    }
    QCOMPARE(put("192.0.2.1"), 429);
    relay.clock.advance(3'600'000 / 20);
    QCOMPARE(put("192.0.2.1"), 200);
    QCOMPARE(put("192.0.2.1"), 429);
}

void TestRelayLimits::addressLimitsSpareLoopback()
{
    TestRelay relay;
    for (int i = 0; i < 500; ++i) {
        QCOMPARE(relay.ask("GET", "/v1/relay").response.status, 200);
    }
}

void TestRelayLimits::outstandingChallengesAreBounded()
{
    relay::SessionTable table(3);
    for (std::uint8_t i = 0; i < 10; ++i) {
        table.add(Bytes(32, i), {{}, {}, 1'000}, 0);
        QVERIFY(table.size() <= 3);
    }
    QVERIFY(!table.find(Bytes(32, 6), 0));
    QVERIFY(table.find(Bytes(32, 7), 0));
    QVERIFY(!table.find(Bytes(32, 7), 1'000));
    QVERIFY(table.take(Bytes(32, 7), 0));
    QVERIFY(!table.take(Bytes(32, 7), 0));
    table.add(Bytes(32, 99), {{}, {}, 3'000}, 2'000);
    QCOMPARE(table.size(), std::size_t{1});
}

void TestRelayLimits::bodiesAboveTheLimitAreRefused()
{
    TestRelay relay;
    const auto limit = relay.core->config().bodyBytes;
    const auto code = [&](std::size_t size) {
        return TestRelay::codeOf(relay.ask("POST", wire::pathOf(Route::challenge), Bytes(size)));
    };
    QCOMPARE(code(limit), ErrorCode::malformed);
    QCOMPARE(code(limit + 1), ErrorCode::too_large);
}

void TestRelayLimits::aPushHoldsSoManyEnvelopesAndBytes()
{
    TestRelay relay;
    TestCircle circle(relay);
    const std::vector<Bytes> many(wire::kMaxPushEnvelopes, Bytes(300, 1));
    QCOMPARE(circle.tryPush(circle.owner, many).response.status, 200);
    const std::vector<Bytes> tooMany(wire::kMaxPushEnvelopes + 1, Bytes(300, 1));
    QCOMPARE(TestRelay::codeOf(circle.tryPush(circle.owner, tooMany)), ErrorCode::malformed);
    // Four byte strings, each with a head of five bytes, in an array with a head of one.
    std::vector<Bytes> large(4, Bytes(wire::kMaxPushBytes / 4 - 5, 1));
    large.back().pop_back();
    QCOMPARE(circle.tryPush(circle.owner, large).response.status, 200);
    large.back().push_back(1);
    QCOMPARE(TestRelay::codeOf(circle.tryPush(circle.owner, large)), ErrorCode::too_large);
}

WAYMARK_TEST(TestRelayLimits);
#include "tst_relay_limits.moc"
