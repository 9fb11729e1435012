// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "tests/support/test_main.h"
#include "tests/unit/sync/circle/circle_world.h"

using namespace waymark;
using namespace waymark::circle;
using namespace waymark::tests;

namespace {

/// Sam's circle with Dawn, who writes the plan.
struct Closing : CircleWorld {
    Closing() : dawn(invite(sam, "Dawn", {{"plan", Access::write}})), plan(channel("plan"))
    {
        must(sam.circles->chooseRelay(space, relay.name()));
        syncAll();
    }
    void syncAll()
    {
        for (int round = 0; round < 3; ++round) {
            for (auto& home : homes) {
                home->sync(relay);
            }
        }
    }
    [[nodiscard]] CircleView view(Home& home) const { return must(home.circles->circle(space)); }
    [[nodiscard]] static ErrorCode codeOf(const Status& done) { return done ? ErrorCode::internal : done.error().code; }
    [[nodiscard]] ledger::CloseReceipt receipt(std::int64_t after = ledger::kDeleteWithinMs) const
    {
        const auto& whole = relay.ledgers.at(space);
        const auto at = whole.access().closed()->at;
        ledger::CloseReceipt made{space, whole.head().hash, at, at + after, {}};
        made.signature =
            crypto::signLabelled(relay.key, crypto::SignKind::closed, space, ledger::closeReceiptBytes(made));
        return made;
    }
    [[nodiscard]] static ErrorCode take(Home& home, const ledger::CloseReceipt& one, bool deleted = false)
    {
        return codeOf(home.circles->takeClosing(one.space, ledger::encodeCloseReceipt(one), deleted));
    }
    [[nodiscard]] ErrorCode sealing(Home& home) const
    {
        const auto key = home.circles->sealingKey(space, plan);
        return key ? ErrorCode::internal : key.error().code;
    }

    Home& dawn;
    ChannelId plan;
};

constexpr auto kDone = ErrorCode::internal;

}  // namespace

class CircleClosingTest : public QObject {
    Q_OBJECT

private slots:
    /// Whoever is taken out by somebody else is served no ledger that says so. What the relay says instead lets the
    /// circle be taken off and changes nothing else, is kept over a kill, and is over once there is a ledger again.
    void whatTheRelaySaysInsteadOfTheLedger()
    {
        Closing c;
        QVERIFY(!c.view(c.dawn).saidOver);
        QCOMPARE(c.codeOf(c.dawn.circles->checkOver(c.space)), ErrorCode::circle_open);
        must(c.dawn.circles->noteSaidOver(c.space, ErrorCode::device_removed));
        const auto since = c.clock.now();
        c.clock.advance(60'000);
        must(c.dawn.circles->noteSaidOver(c.space, ErrorCode::device_removed));
        c.dawn.restart();
        QCOMPARE(c.view(c.dawn).saidOver, std::optional(SaidOver{ErrorCode::device_removed, since}));
        QVERIFY(!c.view(c.dawn).former && !c.view(c.dawn).closed);
        QCOMPARE(c.sealing(c.dawn), kDone);
        must(c.dawn.circles->checkOver(c.space));

        must(c.dawn.circles->noteSaidOver(c.space, {}));
        c.dawn.restart();
        QVERIFY(!c.view(c.dawn).saidOver);
        QCOMPARE(c.codeOf(c.dawn.circles->checkOver(c.space)), ErrorCode::circle_open);

        must(c.dawn.circles->noteSaidOver(c.space, ErrorCode::circle_closed));
        must(c.dawn.circles->forgetCircle(c.space));
        QVERIFY(c.dawn.circles->circles().empty());
        QCOMPARE(c.codeOf(c.sam.circles->checkOver(c.space)), ErrorCode::circle_open);
    }

    void onlyTheOwnerMay()
    {
        Closing c;
        QVERIFY(c.view(c.sam).mayClose && !c.view(c.dawn).mayClose);
        QCOMPARE(c.codeOf(c.dawn.circles->close(c.space)), ErrorCode::not_allowed);
        QVERIFY(!c.view(c.dawn).closed);
    }

    void itWaitsForTheRelayThroughAKill()
    {
        Closing c;
        QCOMPARE(c.codeOf(c.sam.circles->close(c.space)), kDone);
        c.sam.restart();
        auto sams = c.view(c.sam);
        QVERIFY(sams.closed && sams.closed->waits && !sams.mayClose);
        QCOMPARE(sams.closed->at, UnixMs{0});
        // What was written before it still goes out.
        QCOMPARE(c.sealing(c.sam), kDone);
        c.syncAll();
        sams = c.view(c.sam);
        QVERIFY(sams.closed && !sams.closed->waits);
        QCOMPARE(sams.closed->at, c.clock.now());
        QCOMPARE(sams.waitingEntries, std::size_t{0});
    }

    void afterItNothingIsSealedOrSaid()
    {
        Closing c;
        QCOMPARE(c.codeOf(c.sam.circles->close(c.space)), kDone);
        QCOMPARE(c.codeOf(c.sam.circles->close(c.space)), ErrorCode::circle_closed);
        c.syncAll();
        for (auto* home : {&c.sam, &c.dawn}) {
            QCOMPARE(c.sealing(*home), ErrorCode::circle_closed);
            QVERIFY(must(home->circles->pendingEntries(c.space)).empty());
            QVERIFY(home->circles->alarms().empty());
        }
        QCOMPARE(c.codeOf(c.dawn.circles->leave(c.space)), ErrorCode::circle_closed);
        QCOMPARE(c.dawn.circles->inviteOwnDevice(c.space).error().code, ErrorCode::circle_closed);
    }

    void everybodyHearsAndStillReads()
    {
        Closing c;
        const auto epoch = c.relay.ledgers.at(c.space).access().newestEpoch(c.plan)->id;
        QCOMPARE(c.codeOf(c.sam.circles->close(c.space)), kDone);
        c.syncAll();
        const auto dawns = c.view(c.dawn);
        QVERIFY(dawns.closed && !dawns.former && !dawns.closed->deletes);
        QCOMPARE(dawns.closed->by, 1U);
        QVERIFY(c.dawn.circles->epochKey(c.space, c.plan, epoch).has_value());
        QCOMPARE(must(c.dawn.circles->held(c.space)), std::vector<ChannelId>{c.plan});
        QCOMPARE(c.dawn.circles->spaces(), std::vector<SpaceId>{c.space});
    }

    void whatWaitedToBeSaidGoesWithoutANoise()
    {
        Closing c;
        static_cast<void>(must(c.dawn.circles->inviteOwnDevice(c.space)));
        QCOMPARE(c.codeOf(c.sam.circles->close(c.space)), kDone);
        c.sam.sync(c.relay);
        c.dawn.sync(c.relay);
        QCOMPARE(c.view(c.dawn).waitingEntries, std::size_t{0});
        QVERIFY(c.view(c.dawn).closed.has_value());
        QVERIFY(c.dawn.circles->alarms().empty());
    }

    void theReceiptIsKeptOnlyIfItIsGood()
    {
        Closing c;
        QCOMPARE(c.codeOf(c.sam.circles->close(c.space)), kDone);
        c.syncAll();
        auto other = c.receipt();
        other.deletes -= 1;
        QCOMPARE(c.take(c.dawn, other), ErrorCode::close_unsigned);
        QCOMPARE(c.codeOf(c.dawn.circles->takeClosing(c.space, Bytes(7, 7), false)), ErrorCode::close_unsigned);
        QCOMPARE(c.take(c.dawn, c.receipt(ledger::kDeleteWithinMs + 1)), ErrorCode::close_unsigned);
        QVERIFY(!c.view(c.dawn).closed->deletes);
        QCOMPARE(c.take(c.dawn, c.receipt()), kDone);
        c.dawn.restart();
        QCOMPARE(c.view(c.dawn).closed->deletes, std::optional(c.receipt().deletes));
        QVERIFY(must(c.dawn.circles->closeReceipt(c.space)) == c.receipt());
    }

    void theDayOnlyComesNearer()
    {
        Closing c;
        QCOMPARE(c.codeOf(c.sam.circles->close(c.space)), kDone);
        c.syncAll();
        const auto sooner = c.receipt(1'000);
        QCOMPARE(c.take(c.dawn, sooner, true), kDone);
        QCOMPARE(c.take(c.dawn, c.receipt()), ErrorCode::close_unsigned);
        QVERIFY(c.view(c.dawn).closed->deleted);
        QCOMPARE(c.view(c.dawn).closed->deletes, std::optional(sooner.deletes));
    }
};

WAYMARK_TEST(CircleClosingTest);
#include "tst_closing.moc"
