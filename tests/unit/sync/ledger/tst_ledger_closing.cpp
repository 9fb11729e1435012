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

/// Sam's circle with Dawn, who writes the plan; or one that Sam looks after, with Dawn and Tom as admins.
struct Small {
    LedgerScript script;
    ScriptDevice dawn{2};
    ScriptDevice tom{3};

    explicit Small(UnixMs ends = 0) : script(CircleKind::youngPerson, ends)
    {
        const auto level = ends == 0 ? Level::member : Level::admin;
        script.addPerson(2, dawn, level);
        script.addPerson(3, tom, level);
        script.addSection(kPlan, script.owner);
        script.grant(kPlan, 2, dawn, Access::write);
    }
    [[nodiscard]] const AccessTable& access() const { return script.ledger.access(); }
    [[nodiscard]] ErrorCode post(const ScriptDevice& author, const std::vector<Body>& bodies)
    {
        const bool closes = std::holds_alternative<Close>(bodies.front());
        const auto done = script.post(author, closes ? bodies : script.closed(author, bodies));
        return done ? kTaken : done.error().code;
    }
};

/// Dawn and Tom may bring Sam back; those who are named here say that a new phone is Sam's.
void recover(Small& s, const std::vector<const ScriptDevice*>& by)
{
    const ScriptDevice secret(14);
    const ScriptDevice words(15);
    const ScriptDevice fresh(16);
    const std::vector<Body> setup{
        RecoverySetup{2, {2, 3}, secret.key(), secret.box, idOf<Hash32>(0x52), words.key(), words.box},
        RecoveryShare{s.dawn.key(), Bytes(80, 0x53)}, RecoveryShare{s.tom.key(), Bytes(80, 0x53)},
        s.script.keyringBody(secret), s.script.keyringBody(words)};
    QCOMPARE(s.post(s.script.owner, setup), kTaken);
    for (const auto* device : by) {
        QCOMPARE(s.post(*device, {RecoveryAttest{fresh.key(), fresh.box}}), kTaken);
    }
}

}  // namespace

class LedgerClosingTest : public QObject {
    Q_OBJECT
private slots:
    void onlyTheOwnerCloses()
    {
        Small s;
        QCOMPARE(s.post(s.dawn, {Close{}}), ErrorCode::ledger_refused);
        QVERIFY(!s.access().closed());
        QCOMPARE(s.post(s.script.owner, {Close{}}), kTaken);
        QVERIFY(s.access().closed().has_value());
        QCOMPARE(s.access().closed()->by, 1U);
        QCOMPARE(s.access().closed()->at, s.script.now);
        QCOMPARE(s.access().closed()->height, s.script.ledger.head().height);
    }

    void nothingFollowsIt()
    {
        Small s;
        QCOMPARE(s.post(s.script.owner, {Close{}}), kTaken);
        QCOMPARE(s.post(s.script.owner, {Close{}}), ErrorCode::circle_closed);
        QCOMPARE(s.post(s.script.owner, {Invite{idOf<InviteId>(9), InvitePurpose::person, Level::member}}),
                 ErrorCode::circle_closed);
        QCOMPARE(s.post(s.dawn, {Leave{}}), ErrorCode::circle_closed);
        QCOMPARE(s.post(s.dawn, {KeyPlease{kPlan, 1, {}, idOf<Salt>(1)}}), ErrorCode::circle_closed);
        QCOMPARE(s.post(ScriptDevice(77), {Leave{}}), ErrorCode::circle_closed);
    }

    void itStandsAlone()
    {
        Small s;
        const Invite invite{idOf<InviteId>(9), InvitePurpose::person, Level::member};
        QCOMPARE(s.post(s.script.owner, {invite, Close{}}), ErrorCode::ledger_body);
        QCOMPARE(s.post(s.script.owner, {Close{}, s.script.keyringBody(s.dawn)}), ErrorCode::ledger_body);
        QCOMPARE(s.post(s.script.owner, {Close{}, Close{}}), ErrorCode::ledger_body);
    }

    void whoCouldReadStillMay()
    {
        Small s;
        const auto before = s.access().readableBy(s.dawn.key());
        QCOMPARE(s.post(s.script.owner, {Close{}}), kTaken);
        QCOMPARE(s.access().readableBy(s.dawn.key()), before);
        const auto hers = viewOf(s.script.ledger, s.dawn.key());
        QVERIFY(hers.access().closed().has_value());
        QVERIFY(hers.alarms().empty());
    }

    void whoLooksAfterItClosesOnlyWhatIsNobodyElses()
    {
        constexpr auto kEnds = LedgerScript::kStart + 1'000'000'000'000;
        Small named(kEnds);
        QCOMPARE(named.post(named.script.owner, {Acting{kEnds, 2}}), kTaken);
        QCOMPARE(named.post(named.script.owner, {Close{}}), ErrorCode::ledger_refused);
        QCOMPARE(named.post(named.dawn, {Leave{}}), kTaken);
        QCOMPARE(named.post(named.script.owner, {Close{}}), kTaken);

        Small unwanted(kEnds);
        QCOMPARE(unwanted.post(unwanted.dawn, {ReplaceOwner{3}}), kTaken);
        QCOMPARE(unwanted.post(unwanted.tom, {ReplaceOwner{3}}), kTaken);
        QCOMPARE(unwanted.post(unwanted.script.owner, {Close{}}), ErrorCode::ledger_refused);
        unwanted.script.now += kReplaceLapseMs;
        QCOMPARE(unwanted.post(unwanted.script.owner, {Close{}}), kTaken);
    }

    void whoHoldsTheOwnersPhoneDoesNotEndARecovery()
    {
        Small one;
        recover(one, {&one.dawn});
        QCOMPARE(one.post(one.script.owner, {Close{}}), kTaken);
        Small both;
        recover(both, {&both.dawn, &both.tom});
        QCOMPARE(both.post(both.script.owner, {Close{}}), ErrorCode::ledger_refused);
        both.script.now += kRequestMs;
        QCOMPARE(both.post(both.script.owner, {Close{}}), kTaken);
    }

    void theRelaysReceiptIsHeldAgainstTheLedger()
    {
        Small s;
        CloseReceipt early;
        QCOMPARE(checkCloseReceipt(s.script.ledger, early).error().code, ErrorCode::not_found);
        QCOMPARE(s.post(s.script.owner, {RelayChosen{s.script.relay.key(), "https://relay.example", {}}}), kTaken);
        QCOMPARE(s.post(s.script.owner, {Close{}}), kTaken);
        const auto good = s.script.closeReceipt();
        QVERIFY(checkCloseReceipt(s.script.ledger, good).has_value());
        const auto refused = [&](auto change, bool again) {
            auto other = good;
            change(other);
            if (again) {
                s.script.signClose(other);
            }
            const auto checked = checkCloseReceipt(s.script.ledger, other);
            return !checked && checked.error().code == ErrorCode::close_unsigned;
        };
        for (const bool again : {false, true}) {
            QVERIFY(refused([](CloseReceipt& one) { one.space = idOf<SpaceId>(1); }, again));
            QVERIFY(refused([](CloseReceipt& one) { one.entry = idOf<Hash32>(1); }, again));
            QVERIFY(refused([](CloseReceipt& one) { one.closed -= 1; }, again));
            QVERIFY(refused([](CloseReceipt& one) { one.deletes += 1; }, again));
            QVERIFY(refused([](CloseReceipt& one) { one.deletes = one.closed - 1; }, again));
        }
        QVERIFY(refused([](CloseReceipt& one) { one.deletes -= 1; }, false));
        QVERIFY(!refused([](CloseReceipt& one) { one.deletes -= 1; }, true));
        QVERIFY(refused(
            [&](CloseReceipt& one) {
                one.signature = crypto::signLabelled(s.script.relay.sign, crypto::SignKind::receipt, one.space,
                                                     closeReceiptBytes(one));
            },
            false));
        QVERIFY(refused(
            [&](CloseReceipt& one) {
                one.signature =
                    crypto::signLabelled(s.dawn.sign, crypto::SignKind::closed, one.space, closeReceiptBytes(one));
            },
            false));
    }

    void aCloseReceiptHasOneSpelling()
    {
        Small s;
        QCOMPARE(s.post(s.script.owner, {Close{}}), kTaken);
        const auto receipt = s.script.closeReceipt();
        const auto bytes = encodeCloseReceipt(receipt);
        QVERIFY(decodeCloseReceipt(bytes) == receipt);
        auto longer = bytes;
        longer.push_back(0);
        QVERIFY(!decodeCloseReceipt(longer));
        QVERIFY(!decodeCloseReceipt(ByteView(bytes).first(bytes.size() - 1)));
    }
};

WAYMARK_TEST(LedgerClosingTest);
#include "tst_ledger_closing.moc"
