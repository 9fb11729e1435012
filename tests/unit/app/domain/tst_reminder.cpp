// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/reminder.h"
#include "tests/support/test_main.h"

using namespace waymark::domain;

namespace {

constexpr QuietHours kNight{22 * 60, 7 * 60};

std::string when(const char* starts, Remind remind, std::optional<QuietHours> quiet = std::nullopt, bool allDay = false)
{
    const auto at = remindAt(*parseLocalTime(starts), allDay, remind, quiet);
    return at ? printLocalTime(*at) : "none";
}

}  // namespace

class ReminderTest : public QObject {
    Q_OBJECT

private slots:
    void itComesAsLongBeforeAsWasAsked()
    {
        QCOMPARE(when("2026-10-13T16:00", Remind::none), std::string("none"));
        QCOMPARE(when("2026-10-13T16:00", Remind::atTime), std::string("2026-10-13T16:00"));
        QCOMPARE(when("2026-10-13T00:20", Remind::hourBefore), std::string("2026-10-12T23:20"));
        QCOMPARE(when("2026-03-01T16:00", Remind::dayBefore), std::string("2026-02-28T16:00"));
    }

    void aWholeDayIsSaidInTheMorning()
    {
        QCOMPARE(when("2026-10-13T00:00", Remind::atTime, {}, true), std::string("2026-10-13T09:00"));
        QCOMPARE(when("2026-10-13T00:00", Remind::dayBefore, {}, true), std::string("2026-10-12T09:00"));
    }

    void quietHoursAreKept()
    {
        QCOMPARE(when("2026-10-13T07:30", Remind::hourBefore, kNight), std::string("2026-10-13T07:00"));
        QCOMPARE(when("2026-10-13T23:30", Remind::dayBefore, kNight), std::string("2026-10-13T07:00"));
        QCOMPARE(when("2026-10-13T22:00", Remind::hourBefore, kNight), std::string("2026-10-13T21:00"));
        QCOMPARE(when("2026-10-13T07:00", Remind::atTime, kNight), std::string("2026-10-13T07:00"));
    }

    void whatBeginsInQuietHoursIsSaidBeforeThem()
    {
        QCOMPARE(when("2026-10-13T06:00", Remind::hourBefore, kNight), std::string("2026-10-12T21:59"));
        QCOMPARE(when("2026-10-13T23:00", Remind::atTime, kNight), std::string("2026-10-13T21:59"));
        QCOMPARE(when("2026-10-13T13:30", Remind::hourBefore, QuietHours{12 * 60, 14 * 60}),
                 std::string("2026-10-13T11:59"));
        QCOMPARE(when("2026-10-13T00:30", Remind::atTime, QuietHours{0, 60}), std::string("2026-10-12T23:59"));
    }

    void quietHoursAreReadAndWritten()
    {
        QCOMPARE(printQuietHours(*parseQuietHours("22:00-07:00")), std::string("22:00-07:00"));
        QVERIFY(parseQuietHours("22:00-07:00") == kNight);
        for (const char* wrong : {"", "22:00", "22:00-22:00", "25:00-07:00", "22:00 07:00"}) {
            QVERIFY2(!parseQuietHours(wrong), wrong);
        }
    }
};

WAYMARK_TEST(ReminderTest);
#include "tst_reminder.moc"
