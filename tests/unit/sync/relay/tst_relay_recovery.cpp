// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/blake2b.h"
#include "platform/crypto/random.h"
#include "sync/wire/limits.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/test_circle.h"

using namespace waymark;
using namespace waymark::tests;
using namespace waymark::ledger;
using wire::Route;

namespace {

/// Two people whom the owner trusts, and a phone that asks to be the owner's.
struct Lost {
    TestRelay relay;
    TestCircle circle{relay};
    ChannelId plan = circle.addSection();
    Phone people[2];
    Phone secret;
    Phone fresh;
    Hash32 share = crypto::randomId<Hash32>();

    Lost()
    {
        circle.addPerson(2, people[0]);
        circle.addPerson(3, people[1]);
        circle.append(
            circle.owner,
            {RecoverySetup{2, {2, 3}, secret.key(), secret.box.publicKey, crypto::blake2b({share.view()}), {}, {}},
             RecoveryShare{people[0].key(), Bytes(80, 1)}, RecoveryShare{people[1].key(), Bytes(80, 1)},
             Keyring{secret.key(), Bytes(80, 1)}});
        circle.login(circle.owner);
        circle.login(people[0]);
    }
    [[nodiscard]] std::optional<ErrorCode> ask(const Phone& phone, const SpaceId& space)
    {
        const auto signature = crypto::signLabelled(phone.sign, crypto::SignKind::join, space,
                                                    wire::askBytes(phone.key(), phone.box.publicKey));
        return TestRelay::codeOf(relay.ask("POST", wire::pathOf(Route::recoveryAsk, space),
                                           wire::RecoveryAsk{phone.key(), phone.box.publicKey, signature}.encode()));
    }
    [[nodiscard]] relay::Answer asks(const Phone& phone)
    {
        return relay.ask("GET", circle.path(Route::recoveryAsks), {}, phone.authorization());
    }
    [[nodiscard]] std::optional<ErrorCode> put(const Phone& phone, const Hash32& what)
    {
        return TestRelay::codeOf(
            relay.ask("PUT", circle.path(Route::sharePut), wire::RelayShare{what}.encode(), phone.authorization()));
    }
    [[nodiscard]] relay::Answer get(const Phone& phone)
    {
        return relay.ask("GET", circle.path(Route::shareGet), {}, phone.authorization());
    }
    void attest(std::size_t person)
    {
        circle.login(people[person]);
        circle.append(people[person], {RecoveryAttest{fresh.key(), fresh.box.publicKey}});
    }
    [[nodiscard]] bool mayLogIn(Phone& phone) { return !circle.tryLogin(phone, circle.loginRequest(phone)); }
};

}  // namespace

class TestRelayRecovery : public QObject {
    Q_OBJECT
private slots:
    void theQuestionReachesThePeopleAndNobodyElse()
    {
        Lost l;
        QCOMPARE(l.ask(l.fresh, l.circle.space), std::nullopt);
        QCOMPARE(l.ask(l.fresh, l.circle.space), std::nullopt);
        QCOMPARE(l.ask(l.fresh, crypto::randomId<SpaceId>()), ErrorCode::not_found);
        const auto answer = wire::RecoveryAsks::decode(l.asks(l.people[0]).response.body);
        QVERIFY(answer && answer->asks.size() == 1 && answer->asks[0].device == l.fresh.key());
        QVERIFY(!answer->hasShare);
        QCOMPARE(TestRelay::codeOf(l.asks(l.fresh)), ErrorCode::relay_unauthorized);
        l.relay.clock.advance(7LL * 86'400'000);
        l.circle.login(l.people[0]);
        QVERIFY(wire::RecoveryAsks::decode(l.asks(l.people[0]).response.body)->asks.empty());
    }

    void aQuestionIsSignedByItsPhoneAndTheyAreFew()
    {
        Lost l;
        const wire::RecoveryAsk forged{l.fresh.key(), l.fresh.box.publicKey, {}};
        QCOMPARE(TestRelay::codeOf(l.relay.ask("POST", l.circle.path(Route::recoveryAsk), forged.encode())),
                 ErrorCode::bad_signature);
        for (std::size_t i = 0; i < wire::kMaxRecoveryAsks; ++i) {
            QCOMPARE(l.ask(Phone{}, l.circle.space), std::nullopt);
        }
        QCOMPARE(l.ask(l.fresh, l.circle.space), ErrorCode::relay_busy);
    }

    void onlyTheOwnerBringsTheShareAndOnlyTheRightOne()
    {
        Lost l;
        QCOMPARE(l.put(l.people[0], l.share), ErrorCode::relay_forbidden);
        QCOMPARE(l.put(l.circle.owner, crypto::randomId<Hash32>()), ErrorCode::relay_forbidden);
        QCOMPARE(l.put(l.circle.owner, l.share), std::nullopt);
        QVERIFY(wire::RecoveryAsks::decode(l.asks(l.people[0]).response.body)->hasShare);
    }

    void theShareIsGivenToTheConfirmedPhoneWhenItsTimeHasCome()
    {
        Lost l;
        QCOMPARE(l.put(l.circle.owner, l.share), std::nullopt);
        QVERIFY(!l.mayLogIn(l.fresh));
        l.attest(0);
        l.circle.login(l.fresh);
        QCOMPARE(TestRelay::codeOf(l.get(l.fresh)), ErrorCode::not_yet);
        l.attest(1);
        l.relay.clock.advance(kRecoveryDelayMs - 60'000);
        l.circle.login(l.fresh);
        QCOMPARE(TestRelay::codeOf(l.get(l.fresh)), ErrorCode::not_yet);
        l.relay.clock.advance(120'000);
        QCOMPARE(wire::RelayShare::decode(l.get(l.fresh).response.body)->share, l.share);
        for (auto* other : {&l.people[0], &l.circle.owner}) {
            l.circle.login(*other);
            QCOMPARE(TestRelay::codeOf(l.get(*other)), ErrorCode::relay_forbidden);
        }
        l.circle.append(l.circle.owner, {RecoveryVeto{l.fresh.key()}});
        QCOMPARE(TestRelay::codeOf(l.get(l.fresh)), ErrorCode::not_yet);
    }

    /// Two of the people who work together have all of their pieces, before and after; the relay's they never have.
    void nobodyIsGivenTheShareOnceItIsOver()
    {
        Lost l;
        QCOMPARE(l.put(l.circle.owner, l.share), std::nullopt);
        l.attest(0);
        l.attest(1);
        l.relay.clock.advance(kRecoveryDelayMs + 60'000);
        l.circle.login(l.fresh);
        QVERIFY(!TestRelay::codeOf(l.get(l.fresh)));
        l.circle.login(l.secret);
        l.circle.append(l.secret,
                        {RecoveryDone{l.fresh.key(), l.fresh.box.publicKey, {}}, Keyring{l.fresh.key(), Bytes(80, 1)}});
        for (auto* one : {&l.people[0], &l.people[1], &l.fresh}) {
            l.circle.login(*one);
            QCOMPARE(TestRelay::codeOf(l.get(*one)), ErrorCode::relay_forbidden);
            QVERIFY(!wire::RecoveryAsks::decode(l.asks(*one).response.body)->hasShare);
        }
        QVERIFY(!l.mayLogIn(l.secret));
    }

    void aSessionOfTheNewPhoneIsForNothingElse()
    {
        Lost l;
        l.attest(0);
        l.circle.login(l.fresh);
        l.circle.login(l.secret);
        for (auto* one : {&l.fresh, &l.secret}) {
            QCOMPARE(TestRelay::codeOf(l.relay.ask("GET", l.circle.path(Route::heads), {}, one->authorization())),
                     ErrorCode::relay_forbidden);
            QCOMPARE(TestRelay::codeOf(l.circle.tryPull(*one, {{l.plan, 0}})), ErrorCode::relay_forbidden);
            QCOMPARE(TestRelay::codeOf(l.asks(*one)), ErrorCode::relay_forbidden);
            QCOMPARE(l.put(*one, l.share), ErrorCode::relay_forbidden);
            const auto invite =
                l.circle.draft(*one, {Invite{crypto::randomId<InviteId>(), InvitePurpose::ownDevice, Level::reader}});
            QCOMPARE(TestRelay::codeOf(l.circle.post(*one, invite)), ErrorCode::ledger_author);
            QCOMPARE(l.relay.ask("GET", wire::ledgerPath(l.circle.space, 0), {}, one->authorization()).response.status,
                     200);
        }
    }
};

WAYMARK_TEST(TestRelayRecovery);
#include "tst_relay_recovery.moc"
