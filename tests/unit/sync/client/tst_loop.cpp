// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <map>
#include <string>

#include "sync/client/async.h"
#include "sync/client/loop.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::client;

namespace {

class HeldTransport final : public Transport {
public:
    CallId start(Call, Done done) override
    {
        waiting.emplace(++last, std::move(done));
        return last;
    }
    void cancel(CallId id) override { waiting.erase(id); }
    void poll(std::int64_t) override {}
    void wakeup() override {}
    void holdPin(const Hash32&) override {}
    [[nodiscard]] std::uint64_t bytesUp() const override { return 0; }
    [[nodiscard]] std::uint64_t bytesDown() const override { return 0; }

    void answer(CallId id, Result<Reply> reply)
    {
        auto done = std::move(waiting.at(id));
        waiting.erase(id);
        done(std::move(reply));
    }

    std::map<CallId, Done> waiting;
    CallId last = 0;
};

struct Bench {
    FakeClock clock{0};
    HeldTransport transport;
    Loop loop{transport, clock};
    std::string log;
};

Async<Status> sleepThenSay(Bench& bench, std::int64_t ms, std::string word)
{
    Sleep sleep(bench.loop, ms);
    co_await sleep;
    bench.log += word;
    co_return Status{};
}

Async<Status> askThenSay(Bench& bench)
{
    Ask ask(bench.loop, {});
    const auto reply = co_await ask;
    bench.log += reply ? std::to_string(reply->status) : std::string(errorName(reply.error().code));
    co_return Status{};
}

Async<Status> both(Bench& bench)
{
    auto first = sleepThenSay(bench, 5, "a");
    WAYMARK_CO_TRY(co_await first);
    auto second = sleepThenSay(bench, 5, "b");
    co_return co_await second;
}

Async<Status> restThenSay(Bench& bench, Signal& signal, std::optional<std::int64_t> mostMs)
{
    auto rest = signal.rest(mostMs);
    co_await rest;
    bench.log += "up";
    co_return Status{};
}

Async<Status> failsAfterATurn(Bench& bench)
{
    Sleep turn(bench.loop, 0);
    co_await turn;
    co_return fail(ErrorCode::offline);
}

Async<Status> passesOn(Bench& bench)
{
    auto failing = failsAfterATurn(bench);
    WAYMARK_CO_TRY(co_await failing);
    bench.log += "never";
    co_return Status{};
}

}  // namespace

class LoopTest : public QObject {
    Q_OBJECT

private slots:
    void resumesSleepersInTheOrderOfTheirTimes()
    {
        Bench bench;
        auto late = sleepThenSay(bench, 20, "late ");
        auto soon = sleepThenSay(bench, 10, "soon ");
        late.begin();
        soon.begin();
        QCOMPARE(bench.loop.runDue(), 10);
        bench.clock.advance(10);
        QCOMPARE(bench.loop.runDue(), 10);
        QCOMPARE(bench.log, std::string("soon "));
        bench.clock.advance(10);
        QCOMPARE(bench.loop.runDue(), -1);
        QCOMPARE(bench.log, std::string("soon late "));
        QVERIFY(late.done() && soon.done());
    }

    void oneRunGivesOthersATurn()
    {
        Bench bench;
        auto work = both(bench);
        work.begin();
        bench.clock.advance(5);
        QCOMPARE(bench.loop.runDue(), 5);
        QCOMPARE(bench.log, std::string("a"));
        bench.clock.advance(5);
        QCOMPARE(bench.loop.runDue(), -1);
        QVERIFY(work.done());
        QVERIFY(work.take());
    }

    void answersAreTakenInTheNextRunNotInTheCallback()
    {
        Bench bench;
        auto work = askThenSay(bench);
        work.begin();
        bench.transport.answer(1, Reply{204, {}});
        QVERIFY(bench.log.empty());
        QCOMPARE(bench.loop.runDue(), -1);
        QCOMPARE(bench.log, std::string("204"));
    }

    void droppedWorkTakesItsRequestBack()
    {
        Bench bench;
        {
            auto work = askThenSay(bench);
            work.begin();
            QCOMPARE(bench.transport.waiting.size(), std::size_t(1));
        }
        QVERIFY(bench.transport.waiting.empty());
    }

    void droppedWorkIsNotResumedByAnAnswerThatCame()
    {
        Bench bench;
        {
            auto work = askThenSay(bench);
            work.begin();
            bench.transport.answer(1, Reply{200, {}});
        }
        QCOMPARE(bench.loop.runDue(), -1);
        QVERIFY(bench.log.empty());
    }

    void errorsPassThroughAwaiters()
    {
        Bench bench;
        auto work = passesOn(bench);
        work.begin();
        QCOMPARE(bench.loop.runDue(), -1);
        QVERIFY(work.done());
        QCOMPARE(work.take().error().code, ErrorCode::offline);
        QVERIFY(bench.log.empty());
    }

    void aSignalWakesWhoRests()
    {
        Bench bench;
        Signal signal(bench.loop);
        auto work = restThenSay(bench, signal, std::nullopt);
        work.begin();
        QCOMPARE(bench.loop.runDue(), -1);
        QVERIFY(!work.done());
        signal.raise();
        QCOMPARE(bench.loop.runDue(), -1);
        QVERIFY(work.done());
    }

    void aSignalRaisedBeforeIsRemembered()
    {
        Bench bench;
        Signal signal(bench.loop);
        signal.raise();
        auto work = restThenSay(bench, signal, std::nullopt);
        work.begin();
        QCOMPARE(bench.loop.runDue(), -1);
        QVERIFY(work.done());
        QVERIFY(!signal.isRaised());
    }

    void aRestEndsAtItsTime()
    {
        Bench bench;
        Signal signal(bench.loop);
        auto work = restThenSay(bench, signal, 30);
        work.begin();
        QCOMPARE(bench.loop.runDue(), 30);
        bench.clock.advance(30);
        QCOMPARE(bench.loop.runDue(), -1);
        QVERIFY(work.done());
    }
};

WAYMARK_TEST(LoopTest);
#include "tst_loop.moc"
