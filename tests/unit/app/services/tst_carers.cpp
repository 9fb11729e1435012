// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/agenda_service.h"
#include "app/services/carer_service.h"
#include "app/services/homes_service.h"
#include "app/services/learning_service.h"
#include "app/services/note_service.h"
#include "app/services/people_service.h"
#include "app/services/promise_service.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/services/open_home.h"

using namespace waymark;
using namespace waymark::services;
using waymark::tests::OpenHome;

namespace {

SpaceId makeHomes(OpenHome& home)
{
    const Profile grace{"Grace", domain::Role::hubCarer, {}, "phone"};
    return home.core().circleService().create("Cherwell homes", true, grace).value_or(SpaceId{});
}

EventWords dated(const char* title, const char* starts)
{
    EventWords words;
    words.title = title;
    words.starts = *domain::parseLocalTime(starts);
    return words;
}

HomeWords called(const char* name, bool hub = false)
{
    HomeWords words;
    words.name = name;
    words.hub = hub;
    return words;
}

}  // namespace

/// Notes, the homes of a constellation, and a day that goes across circles.
class CarersTest : public QObject {
    Q_OBJECT

private slots:
    void aNoteThatWasBegunIsThereAfterAKill()
    {
        OpenHome home;
        QVERIFY(NoteService(home.context()).keep(home.space(), "She ate").has_value());
        QVERIFY(NoteService(home.context()).keep(home.space(), "She ate all of her tea").has_value());
        QVERIFY(home.reopen());
        auto view = NoteService(home.context()).notes(home.space());
        QCOMPARE(view->draft, std::string("She ate all of her tea"));
        QVERIFY(view->rows.empty());

        QVERIFY(NoteService(home.context()).save(home.space(), "She ate all of her tea.").has_value());
        view = NoteService(home.context()).notes(home.space());
        QVERIFY(view->draft.empty());
        QCOMPARE(view->rows.size(), std::size_t{1});
        QCOMPARE(view->rows[0].text, std::string("She ate all of her tea."));
        QCOMPARE(view->rows[0].at, *domain::parseLocalTime("2026-10-13T09:41"));
        QVERIFY(view->rows[0].author.me);
    }

    void anEmptyNoteIsNoNoteAndOneThrownAwayLeavesNothing()
    {
        OpenHome home;
        NoteService notes(home.context());
        QCOMPARE(notes.save(home.space(), "").error().code, ErrorCode::bad_input);
        QVERIFY(notes.keep(home.space(), "Never mind").has_value());
        QVERIFY(notes.keep(home.space(), "").has_value());
        QVERIFY(notes.notes(home.space())->draft.empty());
        QVERIFY(notes.keep(home.space(), "Never mind").has_value());
        QVERIFY(notes.discard(home.space()).has_value());
        QVERIFY(notes.notes(home.space())->draft.empty());
        const auto id = notes.save(home.space(), "Kept");
        QVERIFY(notes.archive(*id).has_value());
        QVERIFY(notes.notes(home.space())->rows.empty());
        QVERIFY(notes.restore(*id).has_value());
        QCOMPARE(notes.notes(home.space())->rows.size(), std::size_t{1});
    }

    void aConstellationTakesNoNotesAndACircleNoHomes()
    {
        OpenHome home;
        const SpaceId homes = makeHomes(home);
        QVERIFY(!NoteService(home.context()).notes(homes)->shared);
        QCOMPARE(NoteService(home.context()).save(homes, "No").error().code, ErrorCode::not_found);
        QCOMPARE(HomesService(home.context()).add(home.space(), called("No")).error().code, ErrorCode::not_found);
        QCOMPARE(CarerService(home.context()).child(homes).error().code, ErrorCode::not_found);
    }

    void theHubComesFirstThenHomesByName()
    {
        OpenHome home;
        const SpaceId space = makeHomes(home);
        HomesService homes(home.context());
        QVERIFY(homes.add(space, called("Novak")).has_value());
        QVERIFY(homes.add(space, called("The hub", true)).has_value());
        const auto adeyemi = homes.add(space, called("Adeyemi"));
        const auto view = homes.constellations();
        QCOMPARE(view->all.size(), std::size_t{1});
        const auto& rows = view->all[0].homes;
        QCOMPARE(rows.size(), std::size_t{3});
        QVERIFY(rows[0].hub);
        QCOMPARE(rows[1].name, std::string("Adeyemi"));
        QVERIFY2(!rows[1].lastNews, "nobody who lives there has a phone here");
        QVERIFY(homes.archive(*adeyemi).has_value());
        QCOMPARE(homes.constellations()->all[0].homes.size(), std::size_t{2});
    }

    void changingAHomeKeepsWhatTheFormDoesNotShow()
    {
        OpenHome home;
        const SpaceId space = makeHomes(home);
        HomesService homes(home.context());
        HomeWords words = called("Adeyemi");
        words.phone = "07700 900120";
        words.textTo = "07700 900121";
        words.hours = "mo-fr 09:00-17:30";
        words.members = {"m1"};
        const auto id = homes.add(space, words);
        QVERIFY(id.has_value());
        words.textTo.reset();
        words.hours.reset();
        HomeWords seen = words;
        words.phone = "07700 900122";
        QVERIFY(homes.edit(*id, words, seen).has_value());
        const HomeRow row = homes.constellations()->all[0].homes[0];
        QCOMPARE(row.reach.phone, std::string("07700 900122"));
        QCOMPARE(row.reach.textTo, std::string("07700 900121"));
        QCOMPARE(row.hours, std::string("mo-fr 09:00-17:30"));
        QCOMPARE(row.members.size(), std::size_t{1});
        QVERIFY2(row.lastNews.has_value(), "the one who lives there wrote this");
        seen = words;
        words.members.clear();
        QVERIFY(homes.edit(*id, words, seen).has_value());
        QVERIFY(homes.constellations()->all[0].homes[0].members.empty());
        QCOMPARE(homes.edit(*id, called(""), seen).error().code, ErrorCode::bad_input);
        words.hours = "whenever";
        QCOMPARE(homes.edit(*id, words, seen).error().code, ErrorCode::bad_input);
    }

    void onCallEndsByItself()
    {
        OpenHome home;
        const SpaceId space = makeHomes(home);
        HomesService homes(home.context());
        QVERIFY(homes.setOnCall(space, *domain::parseLocalTime("2026-10-13T22:00")).has_value());
        QCOMPARE(homes.constellations()->all[0].onCall.size(), std::size_t{1});
        QCOMPARE(*homes.constellations()->all[0].myOnCallUntil, *domain::parseLocalTime("2026-10-13T22:00"));
        home.clock().advance(13 * 3'600'000LL);
        QVERIFY(homes.constellations()->all[0].onCall.empty());
        QVERIFY(homes.setOnCall(space, *domain::parseLocalTime("2026-10-14T22:00")).has_value());
        QVERIFY(homes.setOnCall(space, std::nullopt).has_value());
        QVERIFY(homes.constellations()->all[0].onCall.empty());
    }

    void theDaySaysOfEachThingWhoseItIs()
    {
        OpenHome home;
        const SpaceId homes = makeHomes(home);
        AgendaService agenda(home.context());
        QVERIFY(agenda.add(homes, dated("Lunch", "2026-10-18T12:30")).has_value());
        QVERIFY(agenda.add(home.space(), dated("Dentist", "2026-10-15T15:30")).has_value());
        QVERIFY(agenda.add(home.space(), dated("Too far", "2026-10-20T15:30")).has_value());
        PromiseService promises(home.context());
        QVERIFY(promises.add(home.space(), 7, {"Show the meter", "m1", domain::parseDate("2026-10-20")}).has_value());
        QVERIFY(promises.add(home.space(), 7, {"Somebody else's", "Priya", {}}).has_value());

        const auto day = CarerService(home.context()).day();
        QCOMPARE(day->circles.size(), std::size_t{2});
        QVERIFY2(!day->circles[0].constellation && day->circles[1].constellation, "young people first");
        QCOMPARE(day->events.size(), std::size_t{2});
        QCOMPARE(day->events[0].event.title, std::string("Dentist"));
        QCOMPARE(day->events[0].whose.who.name, std::string("Sam"));
        QCOMPARE(day->events[1].whose.who.name, std::string("Cherwell homes"));
        QCOMPARE(day->promises.size(), std::size_t{1});
        QVERIFY2(day->children.empty(), "a circle of one's own is no child's");
    }

    void aChildsPageCountsThisWeeksLessonsAndHasTheSchoolsNumber()
    {
        OpenHome home;
        LearningService learning(home.context());
        QVERIFY(learning.setSetting(home.space(), {"Oak Hill", "Year 10", "Mr Bell", "01632 960202"}, {}).has_value());
        const auto block = learning.addTuition(home.space(), {"Maths", "the council", "Tom", 20 * 60});
        const auto lesson = [&](const char* starts) {
            return learning.bookSession(*block, {*domain::parseLocalTime(starts), 60, "", ""});
        };
        QVERIFY(lesson("2026-10-11T16:00").has_value());  // Sunday: last week
        QVERIFY(lesson("2026-10-12T16:00").has_value());
        const auto cancelled = lesson("2026-10-14T16:00");
        QVERIFY(learning.setSession(*cancelled, domain::SessionState::cancelled, false).has_value());
        QVERIFY(lesson("2026-10-18T16:00").has_value());
        QVERIFY(lesson("2026-10-19T16:00").has_value());  // Monday: next week
        const auto child = CarerService(home.context()).child(home.space());
        QVERIFY(child.has_value());
        QCOMPARE(child->card.lessonMinutes, 120);
        QCOMPARE(child->card.schoolPhone, std::string("01632 960202"));
        QCOMPARE(child->card.schoolContact, std::string("Mr Bell"));
        QCOMPARE(child->partsNotShared, 0);
        QCOMPARE(child->parts.size(), std::size_t{9});
    }
};

WAYMARK_TEST(CarersTest);
#include "tst_carers.moc"
