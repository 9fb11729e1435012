// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QLocale>

#include "app/viewmodels/show/shown.h"
#include "app/viewmodels/wording/spoken_time.h"
#include "tests/support/test_main.h"

using waymark::viewmodels::SpokenTime;

class SpokenTimeTest : public QObject {
    Q_OBJECT

    // A Tuesday.
    SpokenTime m_time{QDateTime(QDate(2026, 10, 13), QTime(9, 41))};

    static QDateTime at(int day, int hour, int minute) { return {QDate(2026, 10, day), QTime(hour, minute)}; }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void saysTheDayAsPeopleDo_data()
    {
        QTest::addColumn<QDateTime>("when");
        QTest::addColumn<QString>("words");
        QTest::newRow("today") << at(13, 16, 0) << "Today, 4:00\u00a0pm";
        QTest::newRow("tomorrow") << at(14, 9, 5) << "Tomorrow, 9:05\u00a0am";
        QTest::newRow("this week") << at(15, 14, 30) << "Thu, 2:30\u00a0pm";
        QTest::newRow("another week") << at(30, 14, 30) << "30\u00a0Oct, 2:30\u00a0pm";
        QTest::newRow("yesterday") << at(12, 17, 40) << "Yesterday, 5:40\u00a0pm";
    }
    void saysTheDayAsPeopleDo()
    {
        QFETCH(QDateTime, when);
        QFETCH(QString, words);
        QCOMPARE(m_time.dayAndTime(when), words);
    }

    void saysHowAPromiseStandsWithoutBlame()
    {
        QCOMPARE(m_time.due(QDate(2026, 10, 16)), "By Friday");
        QCOMPARE(m_time.due(QDate(2026, 10, 20)), "By 20\u00a0Oct");
        QCOMPARE(m_time.due(QDate(2027, 1, 20)), "By 20\u00a0Jan\u00a02027");
        QCOMPARE(m_time.due(QDate(2026, 10, 13)), "Today");
        QVERIFY(m_time.due(QDate(2026, 10, 10)).startsWith("Late, 3"));
    }

    void saysHowFarAwayADayIs()
    {
        QCOMPARE(m_time.away(QDate(2026, 10, 13)), "Today");
        QCOMPARE(m_time.away(QDate(2026, 10, 14)), "Tomorrow");
        QVERIFY(m_time.away(QDate(2026, 10, 16)).startsWith("In 3"));
        QVERIFY(m_time.away(QDate(2026, 10, 10)).startsWith("3"));
        QCOMPARE(m_time.fullDay(QDate(2026, 10, 25)), "Sunday 25 October");
        QCOMPARE(m_time.fullDay(QDate(2027, 3, 28)), "Sunday 28 March 2027");
    }

    void saysAWallClocksTimeThroughTheChangeOfTheClocks()
    {
        const waymark::domain::LocalTime leftOut{
            waymark::domain::Date(std::chrono::year(2026), std::chrono::month(3), std::chrono::day(29)), 90};
        QCOMPARE(m_time.span(waymark::viewmodels::shown(leftOut), 60), "1:30\u00a0am to 2:30\u00a0am");
    }

    void saysHowLongAgo()
    {
        QCOMPARE(m_time.ago(at(13, 9, 41)), "just now");
        QVERIFY(m_time.ago(at(13, 9, 11)).startsWith("30"));
        QVERIFY(m_time.ago(at(13, 7, 41)).startsWith("2"));
        QCOMPARE(m_time.ago(at(12, 8, 0)), "yesterday");
        QCOMPARE(m_time.ago(QDateTime(QDate(2026, 9, 20), QTime(8, 0))), "on 20\u00a0Sept");
    }

    void neverSaysATimeToComeIsPast() { QCOMPARE(m_time.ago(at(14, 9, 0)), "just now"); }
};

WAYMARK_TEST(SpokenTimeTest);
#include "tst_spoken_time.moc"
