// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "sync/client/backoff.h"
#include "tests/support/test_main.h"

using waymark::client::Backoff;

class BackoffTest : public QObject {
    Q_OBJECT

private slots:
    void doublesFromOneSecondToFiveMinutes()
    {
        Backoff backoff;
        std::int64_t ceiling = Backoff::kFirstMs;
        for (int i = 0; i < 20; ++i) {
            const auto longest = backoff.next(static_cast<std::uint64_t>(ceiling / 2));
            QCOMPARE(longest, ceiling);
            ceiling = std::min(Backoff::kLongestMs, ceiling * 2);
        }
    }

    void staysInTheUpperHalf()
    {
        QVERIFY(rc::check([](std::uint64_t random, std::uint8_t failures) {
            Backoff backoff;
            for (int i = 0; i < failures % 12; ++i) {
                static_cast<void>(backoff.next(0));
            }
            const auto ceiling = std::min(Backoff::kLongestMs, Backoff::kFirstMs << (failures % 12));
            const auto drawn = backoff.next(random);
            RC_ASSERT(drawn >= ceiling / 2);
            RC_ASSERT(drawn <= ceiling);
        }));
    }

    void waitsAsLongAsTheRelayAsks()
    {
        Backoff backoff;
        QCOMPARE(backoff.next(0, 60'000), 60'000);
        QCOMPARE(backoff.next(0, 999'999'999), Backoff::kLongestMs);
    }

    void beginsAnewAfterASuccess()
    {
        Backoff backoff;
        for (int i = 0; i < 5; ++i) {
            static_cast<void>(backoff.next(0));
        }
        backoff.reset();
        QCOMPARE(backoff.next(0), Backoff::kFirstMs / 2);
    }
};

WAYMARK_TEST(BackoffTest);
#include "tst_backoff.moc"
