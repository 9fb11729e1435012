// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/circles.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/client/pair.h"

using namespace waymark;
using namespace waymark::simulation;

namespace {

constexpr std::int64_t kDay = 86'400'000;

/// The first phone is the owner's.
struct Closing : tests::Pair {
    Closing()
    {
        before = write(0, "before");
        must(world.settle(600'000) ? Status{} : fail(ErrorCode::timeout), "settle");
    }
    void close()
    {
        must(world.device(0).circles().close(world.space()), "close");
        world.device(0).engine().retryNow();
        world.device(0).touch();
    }
    [[nodiscard]] circle::CircleView view(std::size_t phone)
    {
        return must(world.device(phone).circles().circle(world.space()), "circle");
    }
    [[nodiscard]] bool isKnown(std::size_t phone)
    {
        const auto closed = view(phone).closed;
        return closed && !closed->waits && closed->deletes;
    }
    void again(std::size_t phone)
    {
        world.device(phone).engine().retryNow();
        world.device(phone).touch();
        world.run(60'000);
    }
    std::int64_t unsealed(std::size_t phone) { return world.device(phone).count("SELECT count(*) FROM rec_pending"); }

    records::RowRef before;
};

}  // namespace

class EngineClosingTest : public QObject {
    Q_OBJECT

private slots:
    void allHearOfItAndHoldTheReceipt()
    {
        Closing c;
        c.close();
        c.world.run(60'000);
        QVERIFY(c.isKnown(0) && c.isKnown(1));
        QVERIFY(c.shows(1, c.before, "before"));
        QVERIFY(!c.hasProblem(0, ErrorCode::close_unsigned) && !c.hasProblem(1, ErrorCode::close_unsigned));
    }

    void whatTheOwnerWroteBeforeGoesOutBefore()
    {
        Closing c;
        c.world.device(0).setOnline(false);
        const auto last = c.write(0, "the last words");
        c.close();
        c.world.run(5'000);
        QVERIFY(c.view(0).closed->waits);
        c.world.device(0).setOnline(true);
        c.world.run(60'000);
        QVERIFY(c.isKnown(0) && c.isKnown(1));
        QVERIFY(c.shows(1, last, "the last words"));
    }

    void whatAMemberWroteMeanwhileStaysWhereItIs()
    {
        Closing c;
        c.world.device(1).setOnline(false);
        const auto mine = c.write(1, "on my own phone");
        c.close();
        c.world.run(5'000);
        c.world.device(1).setOnline(true);
        c.again(1);
        QVERIFY(c.isKnown(1));
        QVERIFY(c.shows(1, mine, "on my own phone") && !c.shows(0, mine, "on my own phone"));
        const auto later = c.write(1, "later");
        c.world.run(60'000);
        QVERIFY(c.unsealed(1) > 0);
        QVERIFY(c.shows(1, later, "later") && !c.shows(0, later, "later"));
        // Nothing waits for a relay that takes nothing.
        for (const auto& status : c.world.device(1).engine().status()) {
            QVERIFY(status.closed && status.problems.empty());
            QCOMPARE(status.unsealed + status.unacknowledged, std::uint64_t{0});
        }
    }

    void whoComesAfterTheDeletionHearsItFromWhatIsKept()
    {
        Closing c;
        c.world.device(1).setOnline(false);
        c.close();
        c.world.run(60'000);
        c.world.run(31 * kDay);
        QVERIFY(c.world.relay().tidy());
        c.world.device(1).setOnline(true);
        c.again(1);
        QVERIFY(c.isKnown(1));
        QVERIFY(c.view(1).closed->deleted);
        QVERIFY(c.shows(1, c.before, "before"));
        c.again(0);
        QVERIFY(c.shows(0, c.before, "before"));
        QVERIFY(!c.hasProblem(0, ErrorCode::circle_closed) && !c.hasProblem(1, ErrorCode::circle_closed));
    }

    void aRelayThatLostItIsToldAgain()
    {
        Closing c;
        c.world.device(1).setOnline(false);
        c.close();
        c.world.run(60'000);
        c.world.relay().loseEverything();
        c.again(0);
        c.world.device(1).setOnline(true);
        c.again(1);
        c.again(0);
        c.again(1);
        QVERIFY(c.isKnown(1));
        QVERIFY(c.shows(1, c.before, "before"));
    }
};

WAYMARK_TEST(EngineClosingTest);
#include "tst_engine_closing.moc"
