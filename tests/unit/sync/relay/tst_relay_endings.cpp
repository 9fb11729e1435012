// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/random.h"
#include "sync/relay/frozen_streams.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/test_circle.h"

using namespace waymark;
using namespace waymark::tests;
using namespace waymark::ledger;
using wire::Route;

namespace {

constexpr std::int64_t kHour = 3'600'000;
using Answers = std::vector<std::optional<ErrorCode>>;

/// A circle with a carer who writes the plan and has pushed two changesets.
struct Written {
    TestRelay relay;
    TestCircle circle{relay};
    ChannelId plan = circle.addSection();
    Phone carer;

    Written()
    {
        circle.addPerson(2, carer);
        circle.grant(plan, 2, carer, Access::write);
        circle.login(carer);
        push();
        push();
    }
    void push() { QCOMPARE(circle.push(carer, {circle.seal(carer, plan, Bytes(20, 1))}).answers, Answers(1)); }
    [[nodiscard]] wire::StreamHead head() { return carer.heads[plan]; }
    [[nodiscard]] Cut cut(const wire::StreamHead& at) const
    {
        return {plan, {{at.stream, at.seq, at.hash}}, crypto::randomId<Salt>()};
    }
    [[nodiscard]] Rotate rotate() const
    {
        const auto* newest = circle.chain.access().newestEpoch(plan);
        return {plan, newest->number + 1, crypto::randomId<Hash32>(), Bytes(72, 1), {circle.owner.key()}};
    }
    [[nodiscard]] Keyring ring() const { return {circle.owner.key(), Bytes(80, 3)}; }
    [[nodiscard]] std::optional<ErrorCode> end(const std::vector<Body>& bodies)
    {
        return TestRelay::codeOf(circle.post(circle.owner, circle.draft(circle.owner, bodies)));
    }
    [[nodiscard]] Grant takenBack() const { return {plan, 2, Access::none, crypto::randomId<Salt>()}; }
};

/// Brings the ledger to a relay two hours later: how much of it was taken, and the last receipt it gave.
std::pair<std::uint64_t, Bytes> bring(const TestCircle& circle, bool withReceipts)
{
    TestRelay second;
    second.clock.advance(2 * kHour);
    const auto& owner = circle.owner;
    static_cast<void>(second.ask("POST", wire::pathOf(wire::Route::createSpace), circle.createBody));
    const auto asked = second.ask("POST", wire::pathOf(wire::Route::challenge),
                                  wire::ChallengeRequest{circle.space, owner.key()}.encode());
    const auto challenge = wire::ChallengeResponse::decode(asked.response.body).value();
    wire::SessionRequest login{circle.space, owner.key(), challenge.nonce, challenge.expires, {}};
    login.signature =
        crypto::signLabelled(owner.sign, crypto::SignKind::auth, circle.space,
                             wire::authBytes(second.core->pin(), owner.key(), login.nonce, login.expires));
    const auto session = second.ask("POST", wire::pathOf(wire::Route::session), login.encode());
    const auto token = wire::SessionResponse::decode(session.response.body).value().token;
    std::pair<std::uint64_t, Bytes> brought{1, {}};
    for (; brought.first < circle.chain.size(); ++brought.first) {
        const auto& entry = *circle.chain.entry(brought.first);
        const auto head = signedHead(entry);
        const auto receipt = encodeReceipt(*circle.chain.receipt(brought.first));
        wire::LedgerItem item{head, {}, withReceipts ? ByteView(receipt) : ByteView{}};
        for (const auto& body : entry.bodies) {
            item.bodies.emplace_back(ByteView(*body));
        }
        const auto answer = second.ask("POST", circle.path(wire::Route::ledgerAppend),
                                       wire::AppendRequest{item}.encode(), wire::authorizationOf(token));
        if (TestRelay::codeOf(answer)) {
            return {brought.first, {}};
        }
        brought.second = wire::AppendResponse::decode(answer.response.body).value().receipt;
    }
    return brought;
}

}  // namespace

class TestRelayEndings : public QObject {
    Q_OBJECT
private slots:
    void aCutStandsAtTheNewestEnvelopeOnly()
    {
        Written w;
        auto behind = w.head();
        w.push();
        QCOMPARE(w.end({w.takenBack(), w.cut(behind), w.rotate(), w.ring()}), ErrorCode::cut_behind);
        auto another = w.head();
        another.hash = behind.hash;
        QCOMPARE(w.end({w.takenBack(), w.cut(another), w.rotate(), w.ring()}), ErrorCode::cut_behind);
        QCOMPARE(w.end({w.takenBack(), w.rotate(), w.ring()}), ErrorCode::ledger_cut);
        QCOMPARE(w.end({w.takenBack(), w.cut(w.head()), w.rotate(), w.ring()}), std::nullopt);
    }

    /// Whoever sealed what it lost may never come back, a stolen phone least of all.
    void aRelayThatLostItsLogStillTakesTheEnd()
    {
        Written w;
        const auto last = w.circle.seal(w.carer, w.plan, Bytes(20, 1));
        const auto lost = w.head();
        QCOMPARE(w.end({w.takenBack(), w.cut(lost), w.rotate(), w.ring()}), std::nullopt);
        // What it lost may come back, and nothing past the end.
        QCOMPARE(w.circle.push(w.carer, {last}).answers, Answers(1));
        const auto past = w.circle.seal(w.carer, w.plan, Bytes(20, 1));
        QCOMPARE(w.circle.push(w.carer, {past}).answers, Answers{ErrorCode::stream_cut});
    }

    void anEndThatWasOvertakenIsNotOvertakenAgain()
    {
        Written w;
        auto none = w.head();
        none.seq = 0;
        none.hash = {};
        QCOMPARE(w.end({w.takenBack(), w.cut(none), w.rotate(), w.ring()}), ErrorCode::cut_behind);
        const auto head = w.head();
        const auto next = w.circle.seal(w.carer, w.plan, Bytes(20, 1));
        QCOMPARE(w.circle.push(w.carer, {next}).answers, Answers{ErrorCode::relay_busy});
        w.relay.clock.advance(relay::FrozenStreams::kForMs);
        QCOMPARE(w.circle.push(w.carer, {next}).answers, Answers(1));
        QVERIFY(!(w.head().seq == head.seq));
        QCOMPARE(w.end({w.takenBack(), w.cut(none), w.rotate(), w.ring()}), ErrorCode::cut_behind);
        w.push();
    }

    void aPushPastTheCutIsRefused()
    {
        Written w;
        const auto late = w.head();
        w.circle.append(w.circle.owner, {w.takenBack(), w.cut(late), w.rotate(), w.ring()});
        const auto past = w.circle.seal(w.carer, w.plan, Bytes(20, 1));
        QCOMPARE(w.circle.push(w.carer, {past}).answers, Answers{ErrorCode::stream_cut});
        QCOMPARE(TestRelay::codeOf(w.circle.tryPull(w.carer, {{w.plan, 0}})), ErrorCode::relay_forbidden);
        // Its person is still in the circle.
        const auto read = w.relay.ask("GET", wire::ledgerPath(w.circle.space, 0), {}, w.carer.authorization());
        QCOMPARE(read.response.status, 200);
    }

    /// What is over or was cut since does not keep another relay from getting the ledger, with the times it had.
    void anotherRelayIsBroughtALedgerThatHasEndsInIt()
    {
        Written w;
        w.circle.append(w.circle.owner,
                        {Grant{w.plan, 2, Access::write, crypto::randomId<Salt>(), w.relay.clock.now() + kHour}});
        w.circle.append(w.circle.owner, {w.takenBack(), w.cut(w.head()), w.rotate(), w.ring()});
        const auto size = w.circle.chain.size();
        const auto asItWas = encodeReceipt(*w.circle.chain.receipt(size - 1));
        QCOMPARE(bring(w.circle, false), std::pair(size - 2, Bytes{}));
        QCOMPARE(bring(w.circle, true), std::pair(size, asItWas));
    }

    void aGrantThatIsOverIsRefusedThoughItStandsInTheLedger()
    {
        Written w;
        Grant until{w.plan, 2, Access::write, crypto::randomId<Salt>(), w.relay.clock.now() + kHour};
        w.circle.append(w.circle.owner, {until});
        w.push();
        w.relay.clock.advance(kHour);
        w.circle.login(w.carer);
        const auto late = w.circle.seal(w.carer, w.plan, Bytes(20, 1));
        QCOMPARE(w.circle.push(w.carer, {late}).answers, Answers{ErrorCode::grant_ended});
        QCOMPARE(TestRelay::codeOf(w.circle.tryPull(w.carer, {{w.plan, 0}})), ErrorCode::grant_ended);
        const auto heads = wire::HeadsResponse::decode(
            w.relay.ask("GET", w.circle.path(Route::heads), {}, w.carer.authorization()).response.body);
        QVERIFY(heads->channels.empty());
    }

    void anExpireComesNoSoonerThanTheEnd()
    {
        Written w;
        Grant until{w.plan, 2, Access::write, crypto::randomId<Salt>(), w.relay.clock.now() + kHour};
        w.circle.append(w.circle.owner, {until});
        const std::vector<Body> bodies{Expire{w.plan, 2, crypto::randomId<Salt>()}, w.cut(w.head()), w.rotate(),
                                       w.ring()};
        QCOMPARE(w.end(bodies), ErrorCode::not_yet);
        w.relay.clock.advance(kHour);
        w.circle.login(w.circle.owner);
        QCOMPARE(w.end(bodies), std::nullopt);
    }

    void aRemovedPhonesSessionEndsAtOnce()
    {
        Written w;
        Rotate names{kSpaceChannel, 2, crypto::randomId<Hash32>(), Bytes(72, 1), {w.circle.owner.key()}};
        w.circle.append(w.circle.owner, {Remove{2}, names, w.cut(w.head()), w.rotate(), w.ring()});
        const auto code = [&](std::string_view method, const std::string& target, const Bytes& body) {
            return TestRelay::codeOf(w.relay.ask(method, target, body, w.carer.authorization()));
        };
        const auto late = w.circle.seal(w.carer, w.plan, Bytes(20, 1));
        const auto entry = w.circle.draft(w.carer, {Leave{}});
        QCOMPARE(code("GET", wire::ledgerPath(w.circle.space, 0), {}), ErrorCode::device_removed);
        QCOMPARE(code("GET", w.circle.path(Route::heads), {}), ErrorCode::device_removed);
        QCOMPARE(code("POST", w.circle.path(Route::ledgerAppend), TestCircle::appendBody(entry)),
                 ErrorCode::device_removed);
        QCOMPARE(code("POST", w.circle.path(Route::push), wire::PushRequest{{late}}.encode()),
                 ErrorCode::device_removed);
        QCOMPARE(code("POST", w.circle.path(Route::pull), wire::PullRequest{{}, {{w.plan, 0}}}.encode()),
                 ErrorCode::device_removed);
        QCOMPARE(w.circle.tryLogin(w.carer, w.circle.loginRequest(w.carer)), ErrorCode::device_removed);
        Phone stranger;
        QCOMPARE(w.circle.tryLogin(stranger, w.circle.loginRequest(stranger)), ErrorCode::relay_unauthorized);
    }

    void frozenStreamsThawAndRest()
    {
        relay::FrozenStreams frozen;
        const auto space = crypto::randomId<SpaceId>();
        const auto stream = crypto::randomId<StreamId>();
        frozen.freeze(space, stream, 0);
        frozen.freeze(space, stream, relay::FrozenStreams::kForMs - 1);
        QVERIFY(frozen.isFrozen(space, stream, relay::FrozenStreams::kForMs - 1));
        QVERIFY(!frozen.isFrozen(space, stream, relay::FrozenStreams::kForMs));
        QVERIFY(!frozen.isFrozen(crypto::randomId<SpaceId>(), stream, 1));
        frozen.freeze(space, stream, relay::FrozenStreams::kForMs);
        QVERIFY(!frozen.isFrozen(space, stream, relay::FrozenStreams::kForMs));
        frozen.freeze(space, stream, 2 * relay::FrozenStreams::kForMs);
        QVERIFY(frozen.isFrozen(space, stream, 2 * relay::FrozenStreams::kForMs));
    }
};

WAYMARK_TEST(TestRelayEndings);
#include "tst_relay_endings.moc"
