// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "platform/crypto/random.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/test_circle.h"

using namespace waymark;
using namespace waymark::tests;
using ledger::Access;
using wire::Route;

namespace {

/// Every request that needs a session, aimed at one space; bodies that would work with the right one.
struct Aimed {
    std::string_view method;
    std::string target;
    Bytes body;
};

std::vector<Aimed> everyRouteInto(TestCircle& circle, const ChannelId& channel, const Bytes& envelope)
{
    const auto entry = circle.draft(circle.owner, {ledger::Invite{crypto::randomId<ledger::InviteId>()}});
    return {{"GET", wire::ledgerPath(circle.space, 0), {}},
            {"POST", circle.path(Route::ledgerAppend), TestCircle::appendBody(entry)},
            {"POST", circle.path(Route::push), wire::PushRequest{{envelope}}.encode()},
            {"POST", circle.path(Route::pull), wire::PullRequest{{}, {{channel, 0}}}.encode()},
            {"GET", circle.path(Route::heads), {}}};
}

}  // namespace

class TestRelayAccess : public QObject {
    Q_OBJECT

private slots:
    void aDeviceLogsInAndOnlyThen();
    void aNonceWorksOnce();
    void aNonceAndASessionEndWithTime();
    void loginSignedForAnythingElseIsRefused();
    void loginTellsNothingAboutWhatExists();
    void noForeignTokenOpensAnyRouteOfAnotherSpace();
    void spacesThatAreMissingAnswerLikeForeignOnes();
    void tenThousandChangedLoginsAreAllRefused();
    void tenThousandChangedTokensAreAllRefused();
    void aDeviceThatWasNotAddedCannotLogIn();
    void theOldestSessionGoesWhenTheTableIsFull();
    void otherMethodsAreRefusedOnEveryRoute();
};

void TestRelayAccess::aDeviceLogsInAndOnlyThen()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto heads = circle.path(Route::heads);
    QCOMPARE(relay.ask("GET", heads, {}, circle.owner.authorization()).response.status, 200);
    QCOMPARE(relay.ask("GET", heads).response.status, 401);
    QCOMPARE(TestRelay::codeOf(relay.ask("GET", heads, {}, "Bearer nonsense")), ErrorCode::relay_unauthorized);
}

void TestRelayAccess::aNonceWorksOnce()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto request = circle.loginRequest(circle.owner);
    QVERIFY(!circle.tryLogin(circle.owner, request));
    QCOMPARE(circle.tryLogin(circle.owner, request), ErrorCode::relay_unauthorized);
}

void TestRelayAccess::aNonceAndASessionEndWithTime()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto& config = relay.core->config();
    const auto late = circle.loginRequest(circle.owner);
    relay.clock.advance(config.challengeMs);
    QCOMPARE(circle.tryLogin(circle.owner, late), ErrorCode::relay_unauthorized);

    circle.login(circle.owner);
    relay.clock.advance(config.sessionMs - 1);
    const auto heads = circle.path(Route::heads);
    QCOMPARE(relay.ask("GET", heads, {}, circle.owner.authorization()).response.status, 200);
    relay.clock.advance(1);
    QCOMPARE(relay.ask("GET", heads, {}, circle.owner.authorization()).response.status, 401);
}

void TestRelayAccess::loginSignedForAnythingElseIsRefused()
{
    TestRelay relay;
    TestCircle circle(relay);
    TestCircle other(relay);
    auto& phone = circle.owner;
    const auto refused = [&](const std::function<void(wire::SessionRequest&)>& change) {
        auto request = circle.loginRequest(phone);
        change(request);
        return circle.tryLogin(phone, request) == ErrorCode::relay_unauthorized;
    };
    const auto resign = [&](wire::SessionRequest& request, crypto::SignKind kind, const SpaceId& space,
                            const Hash32& pin) {
        request.signature = crypto::signLabelled(phone.sign, kind, space,
                                                 wire::authBytes(pin, phone.key(), request.nonce, request.expires));
    };
    using crypto::SignKind;
    for (const auto kind : {SignKind::envelope, SignKind::ledger, SignKind::receipt, SignKind::snapshotAck,
                            SignKind::purge, SignKind::erase, SignKind::join, SignKind::closed}) {
        QVERIFY(refused([&](auto& request) { resign(request, kind, circle.space, relay.core->pin()); }));
    }
    QVERIFY(refused([&](auto& request) { resign(request, SignKind::auth, other.space, relay.core->pin()); }));
    QVERIFY(refused([&](auto& request) { resign(request, SignKind::auth, circle.space, Hash32{}); }));
    QVERIFY(refused([&](auto& request) { request.space = other.space; }));
    QVERIFY(refused([&](auto& request) { request.device = other.owner.key(); }));
    QVERIFY(refused([&](auto& request) { ++request.expires; }));
    QVERIFY(refused([&](auto& request) {
        ++request.expires;
        resign(request, SignKind::auth, circle.space, relay.core->pin());
    }));
    QVERIFY(!refused([&](auto& request) { resign(request, SignKind::auth, circle.space, relay.core->pin()); }));
}

void TestRelayAccess::loginTellsNothingAboutWhatExists()
{
    TestRelay relay;
    TestCircle circle(relay);
    Phone stranger;
    const auto answer = [&](const SpaceId& space, const SignKey& device) {
        return relay.ask("POST", wire::pathOf(Route::challenge), wire::ChallengeRequest{space, device}.encode());
    };
    const auto known = answer(circle.space, circle.owner.key()).response;
    const auto unknown = answer(crypto::randomId<SpaceId>(), stranger.key()).response;
    QCOMPARE(known.status, unknown.status);
    QCOMPARE(known.body.size(), unknown.body.size());
    // A stranger with a perfect signature in a real space, and in one that is not there.
    QCOMPARE(circle.tryLogin(stranger, circle.loginRequest(stranger)), ErrorCode::relay_unauthorized);
    const auto real = circle.space;
    circle.space = crypto::randomId<SpaceId>();
    QCOMPARE(circle.tryLogin(stranger, circle.loginRequest(stranger)), ErrorCode::relay_unauthorized);
    circle.space = real;
}

void TestRelayAccess::noForeignTokenOpensAnyRouteOfAnotherSpace()
{
    TestRelay relay;
    TestCircle circle(relay);
    TestCircle other(relay);
    const auto channel = circle.addSection();
    const auto envelope = circle.seal(circle.owner, channel, Bytes(20, 1));
    const auto size = circle.chain.size();
    for (const auto& aimed : everyRouteInto(circle, channel, envelope)) {
        const auto answer = relay.ask(aimed.method, aimed.target, aimed.body, other.owner.authorization());
        QCOMPARE(answer.response.status, 404);
        QCOMPARE(TestRelay::codeOf(answer), ErrorCode::relay_forbidden);
    }
    // The same ids inside the other space's own routes find nothing either.
    const auto pull = relay.ask("POST", other.path(Route::pull), wire::PullRequest{{}, {{channel, 0}}}.encode(),
                                other.owner.authorization());
    QCOMPARE(TestRelay::codeOf(pull), ErrorCode::relay_forbidden);
    const auto push = other.push(other.owner, {envelope});
    QCOMPARE(push.answers.at(0), ErrorCode::relay_forbidden);
    // And nothing of it was taken.
    const auto page = wire::LedgerPage::decode(
        relay.ask("GET", wire::ledgerPath(circle.space, 0), {}, circle.owner.authorization()).response.body);
    QCOMPARE(page->size, size);
    QVERIFY(!circle.push(circle.owner, {envelope}).answers.at(0));
}

void TestRelayAccess::spacesThatAreMissingAnswerLikeForeignOnes()
{
    TestRelay relay;
    TestCircle circle(relay);
    TestCircle other(relay);
    const auto channel = circle.addSection();
    const auto envelope = circle.seal(circle.owner, channel, Bytes(20, 1));
    const auto foreign = everyRouteInto(circle, channel, envelope);
    const auto real = circle.space.hex();
    const auto missing = crypto::randomId<SpaceId>().hex();
    for (auto aimed : foreign) {
        const auto there = relay.ask(aimed.method, aimed.target, aimed.body, other.owner.authorization()).response;
        aimed.target.replace(aimed.target.find(real), real.size(), missing);
        const auto nowhere = relay.ask(aimed.method, aimed.target, aimed.body, other.owner.authorization()).response;
        QCOMPARE(there.status, nowhere.status);
        QCOMPARE(there.body, nowhere.body);
        const auto noToken = relay.ask(aimed.method, aimed.target, aimed.body).response;
        QCOMPARE(noToken.status, 401);
    }
}

void TestRelayAccess::tenThousandChangedLoginsAreAllRefused()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto good = circle.loginRequest(circle.owner).encode();
    int accepted = 0;
    for (int i = 0; i < 10'000; ++i) {
        const auto answer = relay.ask("POST", wire::pathOf(Route::session), damaged(good));
        accepted += answer.response.status == 200 ? 1 : 0;
    }
    QCOMPARE(accepted, 0);
}

void TestRelayAccess::tenThousandChangedTokensAreAllRefused()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto heads = circle.path(Route::heads);
    int accepted = 0;
    for (int i = 0; i < 10'000; ++i) {
        auto token = circle.owner.token;
        const auto place = crypto::randomBelow(wire::SessionToken::kSize);
        token.bytes[place] = static_cast<std::uint8_t>(token.bytes[place] ^ (1 + crypto::randomBelow(255)));
        accepted += relay.ask("GET", heads, {}, wire::authorizationOf(token)).response.status == 200 ? 1 : 0;
    }
    QCOMPARE(accepted, 0);
    QCOMPARE(relay.ask("GET", heads, {}, circle.owner.authorization()).response.status, 200);
}

void TestRelayAccess::aDeviceThatWasNotAddedCannotLogIn()
{
    TestRelay relay;
    TestCircle circle(relay);
    Phone phone;
    QCOMPARE(circle.tryLogin(phone, circle.loginRequest(phone)), ErrorCode::relay_unauthorized);
    circle.addPerson(2, phone);
    QVERIFY(!circle.tryLogin(phone, circle.loginRequest(phone)));
}

void TestRelayAccess::theOldestSessionGoesWhenTheTableIsFull()
{
    relay::RelayConfig config;
    config.maxSessions = 2;
    TestRelay relay(config);
    TestCircle circle(relay);
    const auto first = circle.owner.authorization();
    circle.login(circle.owner);
    const auto heads = circle.path(Route::heads);
    QCOMPARE(relay.ask("GET", heads, {}, first).response.status, 200);
    circle.login(circle.owner);
    QCOMPARE(relay.ask("GET", heads, {}, first).response.status, 401);
    QCOMPARE(relay.ask("GET", heads, {}, circle.owner.authorization()).response.status, 200);
}

void TestRelayAccess::otherMethodsAreRefusedOnEveryRoute()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto slot = crypto::randomId<SlotId>();
    for (const auto& info : wire::allRoutes()) {
        const bool hasSlot = info.pattern.find("{slot}") != std::string_view::npos;
        const bool isPart = info.pattern.find("{snapshot}") != std::string_view::npos;
        const bool isBlob = info.pattern.find("{blob}") != std::string_view::npos;
        const bool isChunk = isBlob && info.pattern.ends_with("{from}");
        const auto path = info.route == Route::ledgerRead     ? wire::ledgerPath(circle.space, 0)
                          : isChunk                           ? wire::blobChunkPath(circle.space, {}, {}, 0)
                          : isBlob                            ? wire::blobPath(circle.space, {}, {})
                          : info.route == Route::snapshotList ? wire::snapshotsPath(circle.space, {})
                          : isPart                            ? wire::snapshotPartPath(circle.space, {}, 0)
                          : hasSlot                           ? wire::pathOf(info.route, slot)
                                                              : wire::pathOf(info.route, circle.space);
        for (const auto* method : {"OPTIONS", "TRACE", "HEAD", "PATCH", "CONNECT"}) {
            const auto answer = relay.ask(method, path, {}, circle.owner.authorization());
            QCOMPARE(answer.response.status, 405);
            QVERIFY(answer.response.allow.find(wire::methodName(info.method)) != std::string::npos);
            QCOMPARE(TestRelay::codeOf(answer), ErrorCode::unsupported);
        }
    }
    QCOMPARE(relay.ask("PATCH", wire::pathOf(Route::slotGet, slot)).response.allow, std::string("PUT, GET, DELETE"));
    const auto nowhere = relay.ask("GET", "/v1/nothing").response;
    QCOMPARE(nowhere.status, 404);
    QVERIFY(nowhere.allow.empty());
}

WAYMARK_TEST(TestRelayAccess);
#include "tst_relay_access.moc"
