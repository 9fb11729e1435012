// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/circles.h"
#include "sync/client/section_care.h"
#include "sync/records/late_changes.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/client/pair.h"

using namespace waymark;
using namespace waymark::simulation;
using waymark::circle::Access;

namespace {

constexpr std::int64_t kHour = 3'600'000;

/// The first phone is the owner's; the second's person is number 2.
struct Ending : tests::Pair {
    Ending()
    {
        before = write(0, "before");
        own = write(1, "own");
        settle();
    }
    void settle() { must(world.settle(600'000) ? Status{} : fail(ErrorCode::timeout), "settle"); }
    void grant(Access access, UnixMs until = 0)
    {
        must(world.device(0).circles().grant(world.space(), section().channel, 2, access, until), "grant");
        world.device(0).engine().retryNow();
        world.device(0).touch();
    }
    /// Sealed and merged on its own phone, lost on its way: the cut falls below it. In a new row, or over another's.
    records::RowRef sealLate(const std::string& word, std::optional<records::RowRef> over = {})
    {
        auto& lost = world.network().faults.requestLost;
        lost = 100;
        if (over) {
            records::Edit put;
            put.row = *over;
            put.column = kBody;
            put.value = word;
            must(world.device(1).save({put}) ? Status{} : fail(ErrorCode::internal), "late");
        }
        const auto row = over ? *over : write(1, word);
        for (int i = 0; i < 200 && count("SELECT count(*) FROM rec_pending") > 0; ++i) {
            world.run(20);
        }
        world.device(1).setOnline(false);
        lost = 0;
        must(count("SELECT count(*) FROM rec_pending") == 0 ? Status{} : fail(ErrorCode::timeout), "sealed");
        return row;
    }
    std::vector<records::Value> lateWords()
    {
        std::vector<records::Value> words;
        for (const auto& late : must(records::lateChanges(world.device(1).database(), world.space()), "late")) {
            words.push_back(late.value);
        }
        return words;
    }
    std::int64_t count(const char* sql) { return world.device(1).count(sql); }

    records::RowRef before;
    records::RowRef own;
};

}  // namespace

class EngineEndingsTest : public QObject {
    Q_OBJECT

private slots:
    void rebuiltIsTheSameAsMergedDirectly()
    {
        Ending c;
        const auto late = c.sealLate("late");
        QVERIFY(c.shows(1, late, "late"));
        c.grant(Access::none);
        c.world.run(5'000);
        c.grant(Access::write);
        const auto after = c.write(0, "after");
        c.world.run(5'000);
        c.world.device(1).setOnline(true);
        c.settle();
        QVERIFY(!c.shows(0, late, "late") && !c.shows(1, late, "late"));
        QVERIFY(c.shows(1, after, "after") && c.shows(1, c.own, "own") && c.shows(1, c.before, "before"));
        QCOMPARE(c.state(1), c.state(0));
        QCOMPARE(c.count("SELECT count(*) FROM cli_late"), std::int64_t{0});
        QCOMPARE(c.count("SELECT count(*) FROM cli_staged"), std::int64_t{0});
        QCOMPARE(c.lateWords(), (std::vector<records::Value>{{}, "late"}));
        const auto again = c.write(1, "again");
        c.settle();
        QVERIFY(c.shows(0, again, "again"));
    }

    void whatWasSealedTooLateStaysItsAuthors()
    {
        Ending c;
        c.sealLate("mine alone", c.before);
        c.grant(Access::none);
        c.world.run(5'000);
        c.world.device(1).setOnline(true);
        c.settle();
        QVERIFY(!c.shows(1, c.before, "mine alone") && !c.shows(0, c.before, "mine alone"));
        QCOMPARE(c.lateWords(), std::vector<records::Value>{"mine alone"});
        // Given again, it comes from its beginning, and the late words stay late.
        c.grant(Access::write);
        c.settle();
        QVERIFY(c.shows(1, c.before, "before"));
        QCOMPARE(c.state(1), c.state(0));
        QCOMPARE(c.lateWords(), std::vector<records::Value>{"mine alone"});
    }

    void whatIsErasedForGoodIsGoneFromLateWordsToo()
    {
        Ending c;
        c.sealLate("to be erased", c.before);
        c.grant(Access::read);
        c.world.run(5'000);
        c.world.device(1).setOnline(true);
        c.settle();
        QCOMPARE(c.lateWords(), std::vector<records::Value>{"to be erased"});
        records::Edit erase;
        erase.row = c.before;
        erase.kind = records::EditKind::erase;
        QVERIFY(c.world.device(0).save({erase}));
        c.settle();
        QVERIFY(c.lateWords().empty());
    }

    void whatIsTakenBackGoesAndTheOwnWordsStay()
    {
        Ending c;
        c.grant(Access::none);
        c.settle();
        QVERIFY(!c.shows(1, c.before, "before") && c.shows(1, c.own, "own"));
        QVERIFY(c.shows(0, c.own, "own"));
        c.grant(Access::read);
        c.settle();
        QVERIFY(c.shows(1, c.before, "before"));
        QCOMPARE(c.state(1), c.state(0));
    }

    void whatIsOverByTheOwnClockIsHiddenWithoutARelayAndGivenUpAfterAWeek()
    {
        Ending c;
        c.grant(Access::write, c.world.device(1).clock().now() + kHour);
        c.world.run(10'000);
        c.world.device(1).setOnline(false);
        c.world.run(2 * kHour);
        QVERIFY(!c.shows(1, c.before, "before") && !c.shows(1, c.own, "own"));
        const auto rows = c.count("SELECT count(*) FROM rec_row");
        c.world.run(client::SectionCare::kKeptHiddenMs - 2 * kHour);
        QCOMPARE(c.count("SELECT count(*) FROM rec_row"), rows);
        QVERIFY(c.count("SELECT count(*) FROM cir_key") > 0);
        c.world.run(4 * kHour);
        QVERIFY(c.count("SELECT count(*) FROM rec_row") < rows);
        QVERIFY(c.shows(1, c.own, "own") && !c.shows(1, c.before, "before"));
        QVERIFY(!c.world.device(1).circles().epochKey(c.world.space(), c.section().channel, {}));
    }

    void aClockThatWasWrongShowsAllAgain()
    {
        Ending c;
        c.grant(Access::write, c.world.device(1).clock().now() + kHour);
        c.world.run(10'000);
        c.world.device(1).setOnline(false);
        c.world.device(1).clock().setError(2 * kHour);
        c.world.run(kHour / 2);
        QVERIFY(!c.shows(1, c.before, "before"));
        c.world.device(1).clock().setError(0);
        c.world.device(1).setOnline(true);
        c.world.run(60'000);
        QVERIFY(c.shows(1, c.before, "before") && c.shows(1, c.own, "own"));
        QCOMPARE(c.state(1), c.state(0));
    }
};

WAYMARK_TEST(EngineEndingsTest);
#include "tst_engine_endings.moc"
