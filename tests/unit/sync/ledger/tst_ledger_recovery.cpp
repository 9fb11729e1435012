// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_main.h"
#include "tests/unit/sync/ledger/ledger_script.h"

using namespace waymark;
using namespace waymark::ledger;
using namespace waymark::tests;

namespace {

const auto kPlan = idOf<ChannelId>(0x11);
constexpr auto kTaken = ErrorCode::internal;

/// Sam (1, owner) trusts Dawn, Grace and Tom (2, 3, 4), two of them; Mo (5) writes the plan with him.
struct Circle {
    LedgerScript script;
    std::vector<ScriptDevice> people;
    ScriptDevice mo{5};
    ScriptDevice secret{6};
    ScriptDevice words{7};
    ScriptDevice fresh{8};

    explicit Circle(bool prepared = true)
    {
        for (PersonNumber number = 2; number < 5; ++number) {
            people.emplace_back(static_cast<std::uint8_t>(number));
            script.addPerson(number, people.back());
        }
        script.addPerson(5, mo);
        script.addSection(kPlan, script.owner);
        script.grant(kPlan, 5, mo, Access::write);
        if (prepared && post(script.owner, setup()) != kTaken) {
            throw std::runtime_error("setup");
        }
    }
    [[nodiscard]] const AccessTable& access() const { return script.ledger.access(); }
    ErrorCode post(const ScriptDevice& author, const std::vector<Body>& bodies)
    {
        const auto done = script.post(author, script.closed(author, bodies));
        return done ? kTaken : done.error().code;
    }
    [[nodiscard]] RecoverySetup body() const
    {
        return {2, {2, 3, 4}, secret.key(), secret.box, idOf<Hash32>(9), words.key(), words.box};
    }
    [[nodiscard]] std::vector<Body> setup() const { return setup(body()); }
    [[nodiscard]] std::vector<Body> setup(const RecoverySetup& one) const
    {
        std::vector<Body> bodies{one};
        for (const auto person : one.people) {
            bodies.emplace_back(RecoveryShare{access().person(person)->devices.front(), Bytes(80, 1)});
        }
        for (const auto* key : {&secret, &words}) {
            bodies.push_back(script.keyringBody(*key));
        }
        return bodies;
    }
    ErrorCode attest(std::size_t person) { return post(people[person], {RecoveryAttest{fresh.key(), fresh.box}}); }
    ErrorCode veto() { return post(script.owner, {RecoveryVeto{fresh.key()}}); }
    ErrorCode finish(const ScriptDevice& key)
    {
        return post(key, {RecoveryDone{fresh.key(), fresh.box, {}}, script.keyringBody(fresh)});
    }
    void wait(std::int64_t ms) { script.now += ms; }
    [[nodiscard]] const RecoveryRequest& request() const { return access().recoveryRequests().at(fresh.key()); }
};

}  // namespace

class LedgerRecoveryTest : public QObject {
    Q_OBJECT
private slots:
    void twoOfThreeBringTheOwnerBackAfterTwoDays()
    {
        Circle c;
        QCOMPARE(c.attest(0), kTaken);
        c.wait(kRecoveryDelayMs * 2);
        QCOMPARE(c.finish(c.secret), ErrorCode::not_yet);
        QCOMPARE(c.attest(1), kTaken);
        QCOMPARE(c.finish(c.secret), ErrorCode::not_yet);
        // An entry a minute: the one that finishes comes a minute after it was tried in vain.
        c.wait(kRecoveryDelayMs - 3 * 60'000);
        QCOMPARE(c.finish(c.secret), ErrorCode::not_yet);
        QCOMPARE(c.finish(c.secret), kTaken);
        QVERIFY(c.access().isFormer(c.script.owner.key()));
        QCOMPARE(c.access().personOf(c.fresh.key())->number, PersonNumber{1});
        QVERIFY(c.access().isOwner(1) && c.access().mayWrite(c.fresh.key(), kPlan));
        QVERIFY(!c.access().recovery() && c.access().recoveryRequests().empty());
        QVERIFY(c.access().channel(kPlan)->stale && c.access().channel(kSpaceChannel)->stale);
        QCOMPARE(c.post(c.script.owner, {Remove{5}}), ErrorCode::ledger_author);
        QCOMPARE(c.post(c.fresh, {Remove{5}}), kTaken);
    }

    void thePrintedWordsNeedNobodyAndNoWait()
    {
        Circle c;
        QCOMPARE(c.finish(c.words), kTaken);
        QCOMPARE(c.access().personOf(c.fresh.key())->number, PersonNumber{1});
        QCOMPARE(c.finish(c.words), ErrorCode::ledger_author);
    }

    void aVetoStandsForSevenDaysUnlessAllThreeSayOtherwise()
    {
        Circle c;
        QCOMPARE(c.attest(0), kTaken);
        QCOMPARE(c.attest(1), kTaken);
        QCOMPARE(c.veto(), kTaken);
        c.wait(kVetoMs - 10 * 60'000);
        QCOMPARE(c.finish(c.secret), ErrorCode::not_yet);
        QCOMPARE(c.veto(), kTaken);
        c.wait(kRecoveryDelayMs);
        QCOMPARE(c.finish(c.secret), ErrorCode::not_yet);
        QCOMPARE(c.attest(2), kTaken);
        QCOMPARE(c.finish(c.secret), kTaken);
    }

    void theWordsOverrideAVeto()
    {
        Circle c;
        QCOMPARE(c.attest(0), kTaken);
        QCOMPARE(c.veto(), kTaken);
        QCOMPARE(c.finish(c.words), kTaken);
    }

    void aThiefCannotTakeTheGroundAway()
    {
        Circle c;
        QCOMPARE(c.attest(0), kTaken);
        QCOMPARE(c.attest(1), kTaken);
        QCOMPARE(c.veto(), kTaken);
        QCOMPARE(c.post(c.script.owner, c.setup()), ErrorCode::ledger_refused);
        QCOMPARE(c.post(c.script.owner, {Remove{2}}), kTaken);
        QCOMPARE(c.request().attests.size(), std::size_t{2});
        QCOMPARE(c.attest(2), kTaken);
        c.wait(kRecoveryDelayMs);
        QCOMPARE(c.finish(c.secret), kTaken);
    }

    void aRequestIsOverAfterThirtyDays()
    {
        Circle c;
        QCOMPARE(c.attest(0), kTaken);
        QCOMPARE(c.attest(1), kTaken);
        c.wait(kRequestMs);
        QCOMPARE(c.finish(c.secret), ErrorCode::not_yet);
        QCOMPARE(c.post(c.script.owner, c.setup()), kTaken);
        QVERIFY(c.access().recoveryRequests().empty());
    }

    void onlyThosePeopleConfirmAndEachOnce()
    {
        Circle c;
        QCOMPARE(c.post(c.mo, {RecoveryAttest{c.fresh.key(), c.fresh.box}}), ErrorCode::ledger_refused);
        QCOMPARE(c.post(c.script.owner, {RecoveryAttest{c.fresh.key(), c.fresh.box}}), ErrorCode::ledger_refused);
        QCOMPARE(c.attest(0), kTaken);
        QCOMPARE(c.attest(0), ErrorCode::ledger_person);
        QCOMPARE(c.post(c.people[1], {RecoveryAttest{c.fresh.key(), c.mo.box}}), ErrorCode::ledger_device);
        QCOMPARE(c.post(c.people[1], {RecoveryAttest{c.mo.key(), c.fresh.box}}), ErrorCode::ledger_device);
        QCOMPARE(c.post(c.people[1], {RecoveryVeto{c.fresh.key()}}), ErrorCode::ledger_refused);
        QCOMPARE(c.post(c.script.owner, {RecoveryVeto{c.mo.key()}}), ErrorCode::ledger_device);
    }

    void anotherPhoneThanTheOneThatWasConfirmedIsNotLetIn()
    {
        Circle c;
        QCOMPARE(c.attest(0), kTaken);
        QCOMPARE(c.attest(1), kTaken);
        c.wait(kRecoveryDelayMs);
        const ScriptDevice other(30);
        QCOMPARE(c.post(c.secret, {RecoveryDone{other.key(), other.box, {}}, c.script.keyringBody(other)}),
                 ErrorCode::ledger_device);
        QCOMPARE(c.post(c.secret, {RecoveryDone{c.fresh.key(), other.box, {}}, c.script.keyringBody(c.fresh)}),
                 ErrorCode::ledger_device);
    }

    void aRecoveryKeySaysNothingElse()
    {
        Circle c;
        const Body bodies[]{Remove{5}, Leave{}, Invite{idOf<InviteId>(90), InvitePurpose::ownDevice, Level::reader},
                            c.body(), RecoveryVeto{c.fresh.key()}};
        for (const auto* key : {&c.words, &c.secret}) {
            for (const auto& body : bodies) {
                QCOMPARE(c.post(*key, {body}), ErrorCode::ledger_author);
            }
            QCOMPARE(c.post(*key, {c.script.grantBody(kPlan, 5, Access::read)}), ErrorCode::ledger_refused);
        }
        QCOMPARE(
            c.post(c.words, {RecoveryDone{c.fresh.key(), c.fresh.box, {}}, Remove{5}, c.script.keyringBody(c.fresh)}),
            ErrorCode::ledger_author);
        QCOMPARE(c.finish(c.mo), ErrorCode::ledger_author);
    }

    void aSetupIsWholeAndTheOwners()
    {
        Circle c(false);
        QCOMPARE(c.post(c.mo, c.setup()), ErrorCode::ledger_refused);
        const auto with = [&](auto change) {
            auto body = c.body();
            change(body);
            return c.post(c.script.owner, c.setup(body));
        };
        QCOMPARE(with([](auto& body) { body.need = 1; }), ErrorCode::ledger_person);
        QCOMPARE(with([](auto& body) { body.need = 4; }), ErrorCode::ledger_person);
        QCOMPARE(with([](auto& body) { body.people = {1, 2}; }), ErrorCode::ledger_person);
        QCOMPARE(with([](auto& body) { body.peopleBox = {}; }), ErrorCode::ledger_person);
        QCOMPARE(with([](auto& body) { body.relayShare = {}; }), ErrorCode::ledger_person);
        QCOMPARE(with([](auto& body) { body.wordsBox = {}; }), ErrorCode::ledger_person);
        QCOMPARE(with([&](auto& body) { body.wordsSign = c.mo.key(); }), ErrorCode::ledger_device);
        auto bodies = c.setup();
        std::erase_if(bodies, [](const Body& body) { return std::holds_alternative<RecoveryShare>(body); });
        QCOMPARE(c.post(c.script.owner, bodies), ErrorCode::ledger_recipients);
        bodies = c.setup();
        bodies.pop_back();
        QCOMPARE(c.post(c.script.owner, bodies), ErrorCode::ledger_recipients);
        QCOMPARE(with([](auto& /*body*/) {}), kTaken);
    }

    void everyNewKeyGoesToTheRecoveryKeysToo()
    {
        Circle c;
        auto bodies = c.script.closed(c.script.owner, {c.script.grantBody(kPlan, 5, Access::read)});
        std::erase_if(bodies, [&](const Body& body) {
            const auto* ring = std::get_if<Keyring>(&body);
            return ring != nullptr && ring->device == c.words.key();
        });
        const auto refused = c.script.post(c.script.owner, bodies);
        QVERIFY(!refused && refused.error().code == ErrorCode::ledger_recipients);
        QCOMPARE(c.post(c.script.owner, {c.script.grantBody(kPlan, 5, Access::read)}), kTaken);
    }

    void withOneOfThePeopleGoneOnlyTheWordsAreLeft()
    {
        Circle c;
        QCOMPARE(c.attest(0), kTaken);
        QCOMPARE(c.post(c.script.owner, {Remove{3}}), kTaken);
        QVERIFY(c.access().recovery() && c.access().recovery()->setup.people.empty());
        QVERIFY(!c.access().isRecoveryKey(c.secret.key()) && c.access().isRecoveryKey(c.words.key()));
        QVERIFY(c.access().recoveryRequests().empty());
        QCOMPARE(c.attest(2), ErrorCode::ledger_refused);
    }

    void whoIsServedWhat()
    {
        Circle c;
        QCOMPARE(c.attest(0), kTaken);
        QCOMPARE(c.post(c.people[0], {RecoveryShare{c.fresh.key(), Bytes(80, 2)}}), kTaken);
        QCOMPARE(c.post(c.people[1], {RecoveryShare{c.fresh.key(), Bytes(80, 2)}}), ErrorCode::ledger_recipients);
        const auto served = [&](const SignKey& device) {
            std::size_t channels = 0;
            std::size_t sealed = 0;
            for (std::uint64_t height = 0; height < c.script.ledger.size(); ++height) {
                const auto view = c.script.ledger.viewFor(device, height);
                for (std::size_t i = 0; i < view.bodies.size(); ++i) {
                    channels += view.head.bodies[i].bodyClass == BodyClass::channel && view.bodies[i] ? 1 : 0;
                    sealed += view.head.bodies[i].bodyClass == BodyClass::keyring && view.bodies[i] ? 1 : 0;
                }
            }
            return std::pair(channels, sealed);
        };
        // The new phone: nothing of any section, one share. A recovery key: what the owner is served of sections.
        QCOMPARE(served(c.fresh.key()), std::pair(std::size_t{0}, std::size_t{1}));
        QCOMPARE(served(c.words.key()).first, served(c.script.owner.key()).first);
        QCOMPARE(served(c.words.key()).second, std::size_t{1});
    }
};

WAYMARK_TEST(LedgerRecoveryTest);
#include "tst_ledger_recovery.moc"
