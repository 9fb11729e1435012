// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "platform/base/clock.h"
#include "tests/support/test_main.h"

using namespace waymark;

class TestClock : public QObject {
    Q_OBJECT
private slots:
    void readsRfc3339_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("epoch") << "1970-01-01T00:00:00Z" << qint64(0);
        QTest::newRow("fraction") << "1970-01-01T00:00:00.25Z" << qint64(250);
        QTest::newRow("offset east") << "1970-01-01T01:00:00+01:00" << qint64(0);
        QTest::newRow("offset west") << "1969-12-31T19:00:00-05:00" << qint64(0);
        QTest::newRow("leap day") << "2024-02-29T00:00:00Z" << qint64(1709164800000);
        QTest::newRow("far") << "2100-01-01T00:00:00Z" << qint64(4102444800000);
    }
    void readsRfc3339()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        QCOMPARE(fromRfc3339(text.toStdString()).value_or(-1), ms);
    }
    void refusesWhatIsNoTime()
    {
        for (const auto* bad :
             {"", "2026", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:00:00",
              "2026-01-01T00:00:00Zz", "2026-01-01T00:00:00+1:00", "2026-01-01T00:00:00.Z"}) {
            QVERIFY2(!fromRfc3339(bad), bad);
        }
    }
    void everyTimeSurvives()
    {
        QVERIFY(rc::check([] {
            const auto ms = *rc::gen::inRange<std::int64_t>(0, 4102444800000);
            RC_ASSERT(fromRfc3339(toRfc3339(ms)) == ms);
        }));
    }
    void theFakeClockMovesOnlyWhenTold()
    {
        FakeClock clock(1000);
        clock.advance(50);
        QCOMPARE(clock.now(), 1050);
        clock.setWall(5);
        QCOMPARE(clock.now(), 5);
        QCOMPARE(clock.monotonicMs(), 50);
    }
};

WAYMARK_TEST(TestClock);
#include "tst_clock.moc"
