// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>
#include <algorithm>

#include "app/domain/promise.h"
#include "tests/support/test_main.h"

using namespace waymark::domain;

namespace {

const Date kToday = *parseDate("2026-10-13");

Promise due(int days)
{
    return {.id = "a", .by = addDays(kToday, days), .hasPerson = true, .mine = true};
}

Promise anyPromise()
{
    Promise promise;
    promise.id = std::to_string(*rc::gen::inRange(0, 1000));
    promise.state = static_cast<PromiseState>(*rc::gen::inRange(0, 3));
    if (*rc::gen::arbitrary<bool>()) {
        promise.by = addDays(kToday, *rc::gen::inRange(-40, 40));
    }
    promise.mine = *rc::gen::arbitrary<bool>();
    return promise;
}

}  // namespace

class PromiseTest : public QObject {
    Q_OBJECT

private slots:
    void isLateTheDayAfterItWasDue()
    {
        QCOMPARE(statusOf(due(0), kToday).standing, PromiseStanding::dueToday);
        QCOMPARE(statusOf(due(-1), kToday).standing, PromiseStanding::late);
        QCOMPARE(statusOf(due(-3), kToday).days, 3);
        QCOMPARE(statusOf(due(3), kToday).standing, PromiseStanding::due);
        QCOMPARE(statusOf(due(3), kToday).days, 3);
    }

    void aKeptPromiseIsNeverLate()
    {
        Promise promise = due(-30);
        promise.state = PromiseState::kept;
        QCOMPARE(statusOf(promise, kToday).standing, PromiseStanding::kept);
        promise.state = PromiseState::letGo;
        QCOMPARE(statusOf(promise, kToday).standing, PromiseStanding::letGo);
    }

    void nudgesOnlyTheOneWhoPromised()
    {
        QVERIFY(nudges(due(-1), kToday));
        QVERIFY(nudges(due(1), kToday));
        QVERIFY(!nudges(due(2), kToday));
        Promise theirs = due(-5);
        theirs.mine = false;
        QVERIFY(!nudges(theirs, kToday));
    }

    void theOrderIsAStrictOne()
    {
        QVERIFY(rc::check([] {
            const auto a = anyPromise();
            const auto b = anyPromise();
            const auto c = anyPromise();
            RC_ASSERT(!promiseBefore(a, a, kToday));
            RC_ASSERT(!(promiseBefore(a, b, kToday) && promiseBefore(b, a, kToday)));
            if (promiseBefore(a, b, kToday) && promiseBefore(b, c, kToday)) {
                RC_ASSERT(promiseBefore(a, c, kToday));
            }
        }));
    }

    void putsTheLongestLateFirstAndKeptLast()
    {
        std::vector<Promise> all = {due(2), due(-1), due(0), due(-9)};
        all.push_back({.id = "n", .by = std::nullopt});
        all.push_back({.id = "k", .state = PromiseState::kept, .by = std::nullopt});
        std::ranges::sort(all, [](const auto& a, const auto& b) { return promiseBefore(a, b, kToday); });
        std::vector<PromiseStanding> standings;
        for (const auto& promise : all) {
            standings.push_back(statusOf(promise, kToday).standing);
        }
        const std::vector expected = {PromiseStanding::late, PromiseStanding::late,   PromiseStanding::dueToday,
                                      PromiseStanding::due,  PromiseStanding::noDate, PromiseStanding::kept};
        QCOMPARE(standings, expected);
        QCOMPARE(statusOf(all[0], kToday).days, 9);
    }
};

WAYMARK_TEST(PromiseTest);
#include "tst_promise.moc"
