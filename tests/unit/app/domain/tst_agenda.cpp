// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "app/domain/agenda.h"
#include "tests/support/test_main.h"

using namespace waymark::domain;

namespace {

AgendaItem item(const char* id, const char* starts, int minutes = 0)
{
    return {.id = id, .starts = *parseLocalTime(starts), .minutes = minutes};
}

}  // namespace

class AgendaTest : public QObject {
    Q_OBJECT

private slots:
    void theSoonestThingIsNext()
    {
        const auto agenda = agendaAt(
            {item("lunch", "2026-10-18T12:30"), item("maths", "2026-10-13T16:00"), item("visit", "2026-10-15T14:30")},
            *parseLocalTime("2026-10-13T09:41"));
        QCOMPARE(agenda.coming.size(), std::size_t{3});
        QCOMPARE(agenda.coming[*agenda.next].id, std::string("maths"));
        QCOMPARE(agenda.coming[2].id, std::string("lunch"));
    }

    void somethingUnderWayIsStillNextUntilItEnds()
    {
        const std::vector items = {item("maths", "2026-10-13T16:00", 90)};
        QVERIFY(agendaAt(items, *parseLocalTime("2026-10-13T17:29")).next);
        QVERIFY(!agendaAt(items, *parseLocalTime("2026-10-13T17:30")).next);
    }

    void anEventOverMidnightEndsTheNextDay()
    {
        QCOMPARE(printLocalTime(endOf(item("stay", "2026-10-31T23:30", 60))), std::string("2026-11-01T00:30"));
    }

    void anAllDayEventLastsItsDay()
    {
        AgendaItem birthday = item("birthday", "2026-10-13T00:00");
        birthday.allDay = true;
        QVERIFY(agendaAt({birthday}, *parseLocalTime("2026-10-13T23:59")).next);
        QVERIFY(agendaAt({birthday}, *parseLocalTime("2026-10-14T00:00")).coming.empty());
    }

    void whatIsCancelledOrDeclinedIsListedButNotNext()
    {
        AgendaItem cancelled = item("a", "2026-10-13T10:00");
        cancelled.cancelled = true;
        AgendaItem declined = item("b", "2026-10-13T11:00");
        declined.mine = Rsvp::cannot;
        const auto agenda =
            agendaAt({cancelled, declined, item("c", "2026-10-13T12:00")}, *parseLocalTime("2026-10-13T09:00"));
        QCOMPARE(agenda.coming.size(), std::size_t{3});
        QCOMPARE(agenda.coming[*agenda.next].id, std::string("c"));
    }

    void theOrderDoesNotDependOnWhatCameFirst()
    {
        QVERIFY(rc::check([] {
            std::vector<AgendaItem> items;
            for (int count = *rc::gen::inRange(0, 8); count > 0; --count) {
                items.push_back(
                    {.id = std::to_string(count),
                     .starts = {*parseDate("2026-10-13"), static_cast<std::uint16_t>(*rc::gen::inRange(0, 4) * 60)}});
            }
            auto reversed = items;
            std::ranges::reverse(reversed);
            const LocalTime now = *parseLocalTime("2026-10-13T01:00");
            const auto one = agendaAt(items, now);
            const auto two = agendaAt(reversed, now);
            RC_ASSERT(one.next == two.next);
            for (std::size_t at = 0; at < one.coming.size(); ++at) {
                RC_ASSERT(one.coming[at].id == two.coming[at].id);
            }
        }));
    }
};

WAYMARK_TEST(AgendaTest);
#include "tst_agenda.moc"
