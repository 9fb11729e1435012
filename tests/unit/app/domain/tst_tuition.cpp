// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "app/domain/tuition.h"
#include "tests/support/test_main.h"

using namespace waymark::domain;

namespace {

const LocalTime kNow = *parseLocalTime("2026-10-13T16:00");

}  // namespace

class TuitionTest : public QObject {
    Q_OBJECT

private slots:
    void usedBookedAndLeftMakeTheFundedHours()
    {
        const std::vector<TuitionSession> sessions = {
            {.minutes = 11 * 60, .state = SessionState::done, .starts = kNow},
            {.minutes = 120, .state = SessionState::booked, .starts = *parseLocalTime("2026-10-13T16:00")},
            {.minutes = 60, .state = SessionState::cancelled, .starts = kNow}};
        const auto balance = balanceOf(20 * 60, sessions, kNow);
        QCOMPARE(balance.used, 11 * 60);
        QCOMPARE(balance.booked, 2 * 60);
        QCOMPARE(balance.left, 7 * 60);
        QCOMPARE(balance.over, 0);
        QCOMPARE(balance.awaitingWords, 0);
    }

    void aMissedLessonCountsOnlyWhenItWasPaidFor()
    {
        QCOMPARE(
            balanceOf(120, std::vector<TuitionSession>{{.minutes = 60, .state = SessionState::missed, .starts = kNow}},
                      kNow)
                .used,
            0);
        QCOMPARE(balanceOf(120,
                           std::vector<TuitionSession>{
                               {.minutes = 60, .state = SessionState::missed, .charged = true, .starts = kNow}},
                           kNow)
                     .used,
                 60);
    }

    void aBookedLessonWhoseTimeHasPassedAsksHowItWent()
    {
        const std::vector<TuitionSession> sessions = {{.minutes = 60, .starts = *parseLocalTime("2026-10-13T15:59")}};
        QCOMPARE(balanceOf(60, sessions, kNow).awaitingWords, 1);
    }

    void nothingIsEverNegativeAndTheSumHolds()
    {
        QVERIFY(rc::check([] {
            std::vector<TuitionSession> sessions;
            for (int count = *rc::gen::inRange(0, 12); count > 0; --count) {
                sessions.push_back({.minutes = *rc::gen::inRange(-10, 200),
                                    .state = static_cast<SessionState>(*rc::gen::inRange(0, 4)),
                                    .charged = *rc::gen::arbitrary<bool>(),
                                    .starts = kNow});
            }
            const auto balance = balanceOf(*rc::gen::inRange(-100, 1000), sessions, kNow);
            RC_ASSERT(balance.left >= 0 && balance.over >= 0 && balance.used >= 0 && balance.booked >= 0);
            RC_ASSERT(balance.used + balance.booked + balance.left == balance.funded + balance.over);
            RC_ASSERT(balance.left == 0 || balance.over == 0);
        }));
    }
};

WAYMARK_TEST(TuitionTest);
#include "tst_tuition.moc"
