// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/agenda_service.h"
#include "app/services/history_service.h"
#include "app/services/learning_service.h"
#include "app/services/people_service.h"
#include "app/services/promise_service.h"
#include "app/services/search_service.h"
#include "app/services/today_service.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/services/open_home.h"

using namespace waymark;
using namespace waymark::services;
using waymark::tests::OpenHome;

namespace {

domain::LocalTime at(const char* text)
{
    return *domain::parseLocalTime(text);
}

EventWords dated(EventKind kind, const char* title, const char* starts)
{
    EventWords words;
    words.kind = kind;
    words.title = title;
    words.starts = at(starts);
    return words;
}

}  // namespace

/// Today, calendar, people and learning, with the numbers of the pictures.
class DaysTest : public QObject {
    Q_OBJECT

private slots:
    void todayShowsWhatIsNextThenWhatComesAfter()
    {
        OpenHome home;
        LearningService learning(home.context());
        const auto block = learning.addTuition(home.space(), {"Maths", "the council", "Tom", 20 * 60});
        QVERIFY(block.has_value());
        const auto lesson = learning.bookSession(*block, {at("2026-10-13T16:00"), 60, "City Library, room 2", ""});
        QVERIFY(lesson.has_value());
        AgendaService agenda(home.context());
        QVERIFY(agenda.add(home.space(), dated(EventKind::visit, "Priya visits", "2026-10-15T14:30")).has_value());
        QVERIFY(
            agenda.add(home.space(), dated(EventKind::gathering, "Lunch at Grace's", "2026-10-18T12:30")).has_value());
        QVERIFY(agenda.add(home.space(), dated(EventKind::other, "Over", "2026-10-12T12:30")).has_value());

        auto today = TodayService(home.context()).today(home.space());
        QVERIFY(today.has_value());
        QCOMPARE(today->next->title, std::string("Maths"));
        QCOMPARE(today->next->with.at(0).name, std::string("Tom"));
        QCOMPARE(today->later.size(), std::size_t{2});
        QCOMPARE(today->later[0].title, std::string("Priya visits"));

        QVERIFY(agenda.answer(*lesson, domain::Rsvp::cannot).has_value());
        today = TodayService(home.context()).today(home.space());
        QCOMPARE(today->next->title, std::string("Priya visits"));
        QVERIFY(agenda.answer(today->next->id, domain::Rsvp::going).has_value());
        QVERIFY(agenda.answer(today->next->id, domain::Rsvp::maybe).has_value());
        QCOMPARE(TodayService(home.context()).today(home.space())->next->mine, domain::Rsvp::maybe);
    }

    void todayShowsAtMostThreePromisesAndHowManyThereAre()
    {
        OpenHome home;
        PromiseService promises(home.context());
        for (int day = 1; day <= 7; ++day) {
            const auto by = domain::parseDate("2026-10-1" + std::to_string(day));
            QVERIFY(promises.add(home.space(), 2, {"Promise " + std::to_string(day), "m1", by}).has_value());
        }
        const auto today = TodayService(home.context()).today(home.space());
        QCOMPARE(today->promiseCount, 7);
        QCOMPARE(today->promises.size(), std::size_t{3});
        QCOMPARE(today->promises[0].what, std::string("Promise 1"));
        QCOMPARE(today->promises[2].status.standing, domain::PromiseStanding::dueToday);
    }

    void tuitionCountsUsedBookedAndLeft()
    {
        OpenHome home;
        LearningService learning(home.context());
        const auto block = learning.addTuition(home.space(), {"Maths", "the council", "Tom", 20 * 60});
        for (int lesson = 0; lesson < 11; ++lesson) {
            const auto id = learning.bookSession(*block, {at("2026-09-29T16:00"), 60, "", "Fractions"});
            QVERIFY(learning.setSession(*id, domain::SessionState::done, false).has_value());
            QVERIFY(learning.sayHowItWent(*id, domain::SessionFeeling::hard, "I got there.").has_value());
        }
        QVERIFY(learning.bookSession(*block, {at("2026-10-13T16:00"), 120, "", ""}).has_value());
        const auto view = learning.learning(home.space());
        QCOMPARE(view->tuition.size(), std::size_t{1});
        const auto& card = view->tuition[0];
        QCOMPARE(card.balance.used, 11 * 60);
        QCOMPARE(card.balance.booked, 2 * 60);
        QCOMPARE(card.balance.left, 7 * 60);
        QCOMPARE(card.sessions.size(), std::size_t{12});
        QCOMPARE(card.sessions[0].state, domain::SessionState::booked);
        QCOMPARE(card.sessions[1].words, std::string("I got there."));
    }

    void learningHoldsASettingAndTargets()
    {
        OpenHome home;
        LearningService learning(home.context());
        QVERIFY(learning.learning(home.space())->empty);
        QVERIFY(learning.setSetting(home.space(), {"Riverside College", "ESOL", "", ""}, {}).has_value());
        QVERIFY(learning.setSetting(home.space(), {"", "ESOL Level 1", "", ""}, {"", "ESOL", "", ""}).has_value());
        const auto first = learning.addTarget(home.space(), {"Pass ESOL Level 1", "Speaking done", {}});
        QVERIFY(learning.addTarget(home.space(), {"Classes", "", {}}).has_value());
        QVERIFY(learning.setMet(*first, true).has_value());
        const auto view = learning.learning(home.space());
        QCOMPARE(view->setting->course, std::string("ESOL Level 1"));
        QCOMPARE(view->targets.size(), std::size_t{2});
        QVERIFY(!view->targets[0].met && view->targets[1].met);
    }

    void peopleAreReachedAsTheirRulesAllow()
    {
        OpenHome home;
        PeopleService people(home.context());
        QVERIFY(people.people(home.space())->empty);
        PersonWords hanna;
        hanna.name = "Hanna";
        hanna.line = "My sister, in Leeds";
        hanna.phone = "07700 900123";
        hanna.hours = "sa 10:00-12:00";
        hanna.rule = domain::ContactRule::textOnly;
        const auto id = people.addContact(home.space(), hanna);
        QVERIFY(id.has_value());
        auto view = people.people(home.space());
        QCOMPARE(view->important.size(), std::size_t{1});
        const auto& reach = view->important[0].reach;
        QVERIFY(!reach.canCall && reach.canText && !reach.openNow);
        QCOMPARE(domain::printLocalTime(*reach.opensAt), std::string("2026-10-17T10:00"));
        QCOMPARE(people.setReach(home.space(), *id, "07700 900123", "whenever", domain::ContactRule::callOrText)
                     .error()
                     .code,
                 ErrorCode::bad_input);
        QVERIFY(people.setReach(home.space(), *id, "07700 900123", "", domain::ContactRule::callOrText).has_value());
        QVERIFY(people.person(home.space(), *id)->row.reach.canCall);
        QVERIFY(people.archive(*id).has_value());
        QVERIFY(people.people(home.space())->important.empty());
    }

    void aMembersRecordIsMadeWhenSomethingIsWrittenAboutThem()
    {
        OpenHome home;
        PeopleService people(home.context());
        QVERIFY(people.setReach(home.space(), "m1", "07700 900456", "", domain::ContactRule::callOrText).has_value());
        const auto me = people.person(home.space(), "m1");
        QCOMPARE(me->phones.at(0).number, std::string("07700 900456"));
        QCOMPARE(people.setReach(home.space(), "m9", "1", "", domain::ContactRule::callOrText).error().code,
                 ErrorCode::not_found);
        QCOMPARE(people.person(home.space(), "m9").error().code, ErrorCode::not_found);
    }

    void aChangeOfAPersonWritesOnlyWhatDiffersAndCanBePutBack()
    {
        OpenHome home;
        PeopleService people(home.context());
        PersonWords hanna;
        hanna.name = "Hanna";
        hanna.phone = "07700 900123";
        const auto id = people.addContact(home.space(), hanna);
        QVERIFY(id.has_value());
        const auto before = people.words(home.space(), *id);
        QCOMPARE(before->name, std::string("Hanna"));
        auto changed = *before;
        changed.hours = "mo-fr 09:00-17:00";
        const auto entries = [&] { return HistoryService(home.context()).history(*id)->rows.size(); };
        const auto written = entries();
        QVERIFY(people.edit(home.space(), *id, changed).has_value());
        QCOMPARE(entries(), written + 1);
        QVERIFY(people.edit(home.space(), *id, *before).has_value());
        QVERIFY(people.person(home.space(), *id)->hours.empty());
        changed.name.clear();
        QCOMPARE(people.edit(home.space(), *id, changed).error().code, ErrorCode::bad_input);
    }

    void anAddressIsToldOnlyWhenAskedFor()
    {
        OpenHome home;
        PeopleService people(home.context());
        QVERIFY(people.setAddress(home.space(), "m1", "4 Mill Lane").has_value());
        QVERIFY(people.person(home.space(), "m1")->hasAddress);
        QCOMPARE(people.address(home.space(), "m1").value(), std::string("4 Mill Lane"));
        QVERIFY(SearchService(home.context()).search("Mill")->hits.empty());
    }

    void helpNeedsNoHomeAndStartsWithTheEmergencyNumber()
    {
        const auto help = PeopleService::help(domain::Role::youngPerson);
        QCOMPARE(help.groups.at(0).rows.at(0).phone, std::string("999"));
    }
};

WAYMARK_TEST(DaysTest);
#include "tst_days.moc"
