// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <cstdlib>
#include <ctime>

#include "app/composition/system_time.h"
#include "app/services/agenda_service.h"
#include "app/services/learning_service.h"
#include "app/services/moments.h"
#include "app/services/promise_service.h"
#include "app/services/reminder_service.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/services/open_home.h"

using namespace waymark;
using namespace waymark::services;
using domain::Remind;
using waymark::tests::OpenHome;

namespace {

constexpr std::int64_t kHourMs = 3'600'000;

UnixMs moment(const char* text)
{
    return *fromRfc3339(text);
}

/// An event with a reminder an hour before; its id.
std::string lunchAt(OpenHome& home, const char* starts)
{
    EventWords words;
    words.title = "Lunch at Grace's";
    words.starts = *domain::parseLocalTime(starts);
    const auto id = AgendaService(home.context()).add(home.space(), words);
    return id && ReminderService(home.context()).setRemind(*id, Remind::hourBefore) ? *id : std::string();
}

std::vector<UnixMs> coming(OpenHome& home)
{
    const auto view = ReminderService(home.context()).reminders();
    return view ? view->coming : std::vector<UnixMs>{-1};
}

std::size_t missed(OpenHome& home)
{
    const auto view = ReminderService(home.context()).reminders();
    return view ? view->missed.size() : 99;
}

}  // namespace

class RemindersTest : public QObject {
    Q_OBJECT

private slots:
    void theyFollowWhatTheyAreAbout()
    {
        OpenHome home;
        const auto id = lunchAt(home, "2026-10-18T12:30");
        QCOMPARE(coming(home), std::vector{moment("2026-10-18T11:30:00Z")});
        QVERIFY(home.reopen());
        AgendaService agenda(home.context());
        QCOMPARE(coming(home), std::vector{moment("2026-10-18T11:30:00Z")});
        QVERIFY(agenda.cancel(id, true));
        QVERIFY(coming(home).empty());
        QVERIFY(agenda.cancel(id, false) && agenda.answer(id, domain::Rsvp::cannot));
        QVERIFY(coming(home).empty());
        QVERIFY(agenda.answer(id, domain::Rsvp::going) && agenda.archive(id));
        QVERIFY(coming(home).empty());
        QVERIFY(agenda.restore(id));
        QCOMPARE(coming(home).size(), std::size_t{1});
        QVERIFY(ReminderService(home.context()).setRemind(id, Remind::none));
        QVERIFY(coming(home).empty());
    }

    void promisesAndLessonsHaveThemToo()
    {
        OpenHome home;
        ReminderService reminders(home.context());
        PromiseService promises(home.context());
        const auto promise = promises.add(home.space(), 2, {"Take my photo ID", "m1", domain::parseDate("2026-10-16")});
        QVERIFY(reminders.setRemind(*promise, Remind::dayBefore));
        LearningService learning(home.context());
        const auto block = learning.addTuition(home.space(), {"Maths", "", "Tom", 600});
        const auto lesson = learning.bookSession(*block, {*domain::parseLocalTime("2026-10-13T16:00"), 60, "", ""});
        QVERIFY(reminders.setRemind(*lesson, Remind::atTime));
        QCOMPARE(coming(home), (std::vector{moment("2026-10-13T16:00:00Z"), moment("2026-10-15T09:00:00Z")}));
        QVERIFY(promises.setState(*promise, domain::PromiseState::kept));
        QVERIFY(learning.setSession(*lesson, domain::SessionState::missed, false));
        QVERIFY(coming(home).empty());
        QCOMPARE(reminders.setRemind(*block, Remind::atTime).error().code, ErrorCode::bad_input);
    }

    void quietHoursCanBeMovedAndTurnedOff()
    {
        OpenHome home;
        ReminderService reminders(home.context());
        lunchAt(home, "2026-10-18T07:30");
        QCOMPARE(coming(home), std::vector{moment("2026-10-18T07:00:00Z")});
        QVERIFY(reminders.setQuiet(std::nullopt));
        QCOMPARE(coming(home), std::vector{moment("2026-10-18T06:30:00Z")});
        QVERIFY(reminders.setQuiet(domain::QuietHours{23 * 60, 6 * 60}));
        QCOMPARE(coming(home), std::vector{moment("2026-10-18T06:30:00Z")});
        QVERIFY(reminders.reminders()->quiet.has_value());
    }

    void whatWasMissedIsSaidOnceAndOnlyWhileItIsNotOver()
    {
        OpenHome home;
        lunchAt(home, "2026-10-13T12:30");
        lunchAt(home, "2026-10-13T13:30");
        home.clock().advance(2 * kHourMs);  // 11:41
        QCOMPARE(missed(home), std::size_t{1});
        QVERIFY(ReminderService(home.context()).shown(home.clock().now()));
        QCOMPARE(missed(home), std::size_t{0});
        home.clock().advance(24 * kHourMs);
        QCOMPARE(missed(home), std::size_t{0});
    }

    void aClockThatJumpsLosesNothingAndRepeatsNothing()
    {
        OpenHome home;
        lunchAt(home, "2026-10-18T12:30");
        const UnixMs now = home.clock().now();
        home.clock().setWall(now + 3650 * 24 * kHourMs);
        QCOMPARE(missed(home), std::size_t{0});
        QVERIFY(ReminderService(home.context()).shown(home.clock().now()));
        home.clock().setWall(now);
        QCOMPARE(coming(home).size(), std::size_t{1});
        home.clock().setWall(moment("2026-10-18T11:30:01Z"));
        QVERIFY(coming(home).empty());
    }

    void choosingNowDoesNotBringUpWhatLiesBehind()
    {
        OpenHome home;
        lunchAt(home, "2026-10-13T10:00");  // an hour before was 9:00
        QCOMPARE(missed(home), std::size_t{0});
    }

    void aWallClockTimeIsFoundThroughBothChangesOfTheClocks()
    {
        ::setenv("TZ", "Europe/London", 1);
        ::tzset();
        const auto toLocal = composition::systemToLocal();
        const auto found = [&](const char* text) {
            return toRfc3339(momentOf(*domain::parseLocalTime(text), toLocal));
        };
        QCOMPARE(found("2026-01-15T09:00"), std::string("2026-01-15T09:00:00Z"));
        QCOMPARE(found("2026-07-15T09:00"), std::string("2026-07-15T08:00:00Z"));
        QCOMPARE(found("2026-03-29T00:59"), std::string("2026-03-29T00:59:00Z"));
        QCOMPARE(found("2026-03-29T01:30"), std::string("2026-03-29T01:30:00Z"));  // left out: shown as 2:30
        QCOMPARE(found("2026-03-29T02:00"), std::string("2026-03-29T01:00:00Z"));
        QCOMPARE(found("2026-10-25T00:30"), std::string("2026-10-24T23:30:00Z"));
        QCOMPARE(found("2026-10-25T01:30"), std::string("2026-10-25T00:30:00Z"));  // twice: the first
        QCOMPARE(found("2026-10-25T02:00"), std::string("2026-10-25T02:00:00Z"));
    }

    void aNoteOfOnesOwnStaysOnThePhone()
    {
        OpenHome home;
        const auto id = lunchAt(home, "2026-10-18T12:30");
        QVERIFY(AgendaService(home.context()).keepNote(id, "Ask about the coat"));
        QVERIFY(home.reopen());
        const auto view = AgendaService(home.context()).event(home.space(), id);
        QCOMPARE(view->ownNote, std::string("Ask about the coat"));
        QCOMPARE(view->remind, Remind::hourBefore);
        QVERIFY(view->row.note.empty());
        QVERIFY(home.core().store().reader().search({.words = "coat"})->empty());
    }
};

WAYMARK_TEST(RemindersTest);
#include "tst_reminders.moc"
