// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "app/domain/dates.h"
#include "tests/support/test_main.h"

using namespace waymark::domain;

class DatesTest : public QObject {
    Q_OBJECT

private slots:
    void aPrintedDateReadsBackTheSame()
    {
        QVERIFY(rc::check([] {
            const Date date = addDays(*parseDate("1950-01-01"), *rc::gen::inRange(0, 60'000));
            RC_ASSERT(parseDate(printDate(date)) == date);
            const LocalTime time{date, static_cast<std::uint16_t>(*rc::gen::inRange(0, 1440))};
            RC_ASSERT(parseLocalTime(printLocalTime(time)) == time);
        }));
    }

    void refusesWhatIsNotADay_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026-01-01 ", "2026/01/01",
                                 "2026-00-10", "2026-01-00", "20x6-01-01", "+026-01-01"}) {
            QTest::addRow("'%s'", text) << QString(text);
        }
    }
    void refusesWhatIsNotADay()
    {
        QFETCH(QString, text);
        QVERIFY(!parseDate(text.toStdString()));
    }

    void refusesWhatIsNotATime_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"2026-10-13", "2026-10-13T24:00", "2026-10-13T09:60", "2026-10-13 09:00",
                                 "2026-10-13T9:00x", "2026-10-13T09:00Z", "2026-10-13T0x:00"}) {
            QTest::addRow("'%s'", text) << QString(text);
        }
    }
    void refusesWhatIsNotATime()
    {
        QFETCH(QString, text);
        QVERIFY(!parseLocalTime(text.toStdString()));
    }

    void countsDaysOverMonthsAndLeapYears()
    {
        QCOMPARE(daysBetween(*parseDate("2024-01-10"), *parseDate("2024-04-10")), 91);
        QCOMPARE(daysBetween(*parseDate("2026-03-01"), *parseDate("2026-02-28")), -1);
        QCOMPARE(printDate(addDays(*parseDate("2024-02-28"), 1)), std::string("2024-02-29"));
    }

    void knowsTheDayOfTheWeek()
    {
        QCOMPARE(weekdayOf(*parseDate("2026-10-13")), 1);
        QCOMPARE(weekdayOf(*parseDate("2026-10-18")), 6);
    }

    void someoneBornOnLeapDayTurnsOnFirstOfMarch()
    {
        const Date born = *parseDate("2008-02-29");
        QCOMPARE(ageOn(born, *parseDate("2026-02-28")), 17);
        QCOMPARE(ageOn(born, *parseDate("2026-03-01")), 18);
        QCOMPARE(ageOn(born, *parseDate("2028-02-29")), 20);
    }
};

WAYMARK_TEST(DatesTest);
#include "tst_dates.moc"
