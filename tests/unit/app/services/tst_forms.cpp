// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/schema/declaration.h"
#include "app/services/agenda_service.h"
#include "app/services/bin_service.h"
#include "app/services/form_drafts.h"
#include "app/services/history_service.h"
#include "app/services/homes_service.h"
#include "app/services/learning_service.h"
#include "app/services/people_service.h"
#include "app/services/promise_service.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "app/services/version_service.h"
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

EventWords lunch()
{
    EventWords words;
    words.kind = EventKind::gathering;
    words.title = "Lunch at Grace's";
    words.place = "Grace's home";
    words.note = "A pudding";
    words.starts = at("2026-10-18T12:30");
    words.minutes = 60;
    return words;
}

}  // namespace

/// A form writes what its writer changed and nothing else, and keeps what was typed until it is saved.
class FormsTest : public QObject {
    Q_OBJECT

private slots:
    void anEventKeepsWhatSomebodyElseChangedMeanwhile()
    {
        OpenHome home;
        AgendaService agenda(home.context());
        const auto id = agenda.add(home.space(), lunch());
        QVERIFY(id.has_value());
        const EventWords seen = lunch();
        EventWords theirs = lunch();
        theirs.place = "The hall";
        theirs.minutes = 90;
        theirs.with = {"m1"};
        QVERIFY(agenda.edit(*id, theirs, seen).has_value());
        const auto entries = [&] { return HistoryService(home.context()).history(*id)->rows.size(); };
        const auto before = entries();
        EventWords mine = lunch();
        mine.starts = at("2026-10-18T13:00");
        QVERIFY(agenda.edit(*id, mine, seen).has_value());
        QCOMPARE(entries(), before + 1);
        const auto view = agenda.event(home.space(), *id);
        QCOMPARE(view->row.place, std::string("The hall"));
        QCOMPARE(view->row.minutes, 90);
        QCOMPARE(view->row.with.size(), std::size_t{1});
        QCOMPARE(view->row.starts, at("2026-10-18T13:00"));
        QVERIFY(agenda.edit(*id, seen, seen).has_value());
        QCOMPARE(entries(), before + 1);
    }

    void aPromiseAndALessonKeepItToo()
    {
        OpenHome home;
        PromiseService promises(home.context());
        const PromiseWords seen{"Pay one bill", "m1", domain::parseDate("2026-10-20"), {}, "Gas"};
        const auto id = promises.add(home.space(), 7, seen);
        QVERIFY(id.has_value());
        auto theirs = seen;
        theirs.by = domain::parseDate("2026-10-30");
        QVERIFY(promises.edit(*id, theirs, seen).has_value());
        auto mine = seen;
        mine.note = "Gas and water";
        QVERIFY(promises.edit(*id, mine, seen).has_value());
        const auto promise = promises.promise(home.space(), *id);
        QCOMPARE(domain::printDate(*promise->row.by), std::string("2026-10-30"));
        QCOMPARE(promise->note, std::string("Gas and water"));

        LearningService learning(home.context());
        const auto block = learning.addTuition(home.space(), {"Maths", "the council", "Tom", 20 * 60});
        const SessionWords booked{at("2026-10-13T16:00"), 60, "City Library", "Fractions"};
        const auto lesson = learning.bookSession(*block, booked);
        QVERIFY(lesson.has_value());
        auto moved = booked;
        moved.starts = at("2026-10-14T16:00");
        QVERIFY(learning.editSession(*lesson, moved, booked).has_value());
        auto about = booked;
        about.topic = "Angles";
        QVERIFY(learning.editSession(*lesson, about, booked).has_value());
        const auto session = learning.learning(home.space())->tuition.at(0).sessions.at(0);
        QCOMPARE(session.starts, moved.starts);
        QCOMPARE(session.topic, std::string("Angles"));
        QCOMPARE(session.place, std::string("City Library"));
    }

    void aPersonAndAHomeKeepItToo()
    {
        OpenHome home;
        PeopleService people(home.context());
        PersonWords seen;
        seen.name = "Hanna";
        seen.phone = "07700 900123";
        const auto hanna = people.addContact(home.space(), seen);
        auto theirs = seen;
        theirs.phone = "07700 900124";
        QVERIFY(people.edit(home.space(), *hanna, theirs, seen).has_value());
        auto mine = seen;
        mine.hours = "sa 10:00-12:00";
        QVERIFY(people.edit(home.space(), *hanna, mine, seen).has_value());
        const auto now = people.words(home.space(), *hanna);
        QCOMPARE(now->phone, std::string("07700 900124"));
        QCOMPARE(now->hours, std::string("sa 10:00-12:00"));

        const Profile grace{"Grace", domain::Role::hubCarer, {}, "phone"};
        const auto constellation = home.core().circleService().create("Cherwell homes", true, grace);
        HomesService homes(home.context());
        HomeWords read;
        read.name = "Adeyemi";
        read.note = "A dog";
        const auto id = homes.add(*constellation, read);
        auto hers = read;
        hers.phone = "07700 900120";
        hers.members = {"m1"};
        QVERIFY(homes.edit(*id, hers, read).has_value());
        auto his = read;
        his.hub = true;
        his.note = "A big dog";
        QVERIFY(homes.edit(*id, his, read).has_value());
        const auto entries = [&] { return HistoryService(home.context()).history(*id)->rows.size(); };
        const auto before = entries();
        QVERIFY(homes.edit(*id, his, his).has_value());
        QCOMPARE(entries(), before);
        const HomeRow row = homes.constellations()->all[0].homes[0];
        QCOMPARE(row.reach.phone, std::string("07700 900120"));
        QCOMPARE(row.members.size(), std::size_t{1});
        QCOMPARE(row.note, std::string("A big dog"));
        QVERIFY(row.hub);
    }

    void whatWasBegunAboutAHomeIsThereWhicheverCircleIsShown()
    {
        OpenHome home;
        const SpaceId constellation{{1, 2, 3}};
        FormDrafts forms(home.context());
        QVERIFY(forms.keep(constellation, {"home", "h1", {{"name", "Novak", ""}}}).has_value());
        QVERIFY(forms.keep(constellation, {"event", "new", {{"title", "Swim", ""}}}).has_value());
        const auto all = forms.all(home.space());
        QCOMPARE(all->size(), std::size_t{1});
        QCOMPARE(all->at(0).form, std::string("home"));
    }

    void aLongTextStandsBesideOneThatCameWhileTheFormWasOpen()
    {
        OpenHome home;
        AgendaService agenda(home.context());
        const auto id = agenda.add(home.space(), lunch());
        FormDrafts forms(home.context());
        QVERIFY(forms.open(home.space(), "event", *id).has_value());
        QVERIFY(forms.keep(home.space(), {"event", *id, {{"bring", "A cake", "A pudding"}}}).has_value());
        RowEdits theirs(*Rows(home.context()).named(*id));
        theirs.putText(schema::event::kNote, "Nothing, we have it all");
        QVERIFY(Rows(home.context()).save(theirs).has_value());
        QVERIFY(forms.open(home.space(), "event", *id).has_value());
        EventWords mine = lunch();
        mine.note = "A cake";
        QVERIFY(agenda.edit(*id, mine, lunch()).has_value());
        const auto versions = VersionService(home.context()).versions(*id, "note");
        QCOMPARE(versions->versions.size(), std::size_t{2});
    }

    void whatWasTypedIsThereAfterAKillUntilItIsSavedOrThrownAway()
    {
        OpenHome home;
        const FormDraft lost{"event", "new", {{"place", "The hall", ""}, {"title", "Swim", ""}}};
        const FormDraft kept{"promise", "7", {{"what", "Half a prom", ""}}};
        QVERIFY(FormDrafts(home.context()).keep(home.space(), lost).has_value());
        QVERIFY(FormDrafts(home.context()).keep(home.space(), kept).has_value());
        QVERIFY(home.reopen());
        FormDrafts forms(home.context());
        auto all = forms.all(home.space());
        QCOMPARE(all->size(), std::size_t{2});
        QVERIFY(all->at(0).fields == lost.fields);
        QVERIFY(forms.all(SpaceId{})->empty());
        QVERIFY(forms.drop(home.space(), "event", "new").has_value());
        all = forms.all(home.space());
        QCOMPARE(all->size(), std::size_t{1});
        QCOMPARE(all->at(0).about, std::string("7"));
        QVERIFY(forms.keep(home.space(), {"promise", "7", {}}).has_value());
        QVERIFY(forms.all(home.space())->empty());
    }

    void whatWasBegunAboutAnErasedRecordGoesWithIt()
    {
        OpenHome home;
        AgendaService agenda(home.context());
        const auto id = agenda.add(home.space(), lunch());
        FormDrafts forms(home.context());
        QVERIFY(forms.open(home.space(), "event", *id).has_value());
        QVERIFY(forms.keep(home.space(), {"event", *id, {{"address", "4 Mill Lane", ""}}}).has_value());
        QVERIFY(agenda.archive(*id).has_value());
        QVERIFY(BinService(home.context()).erase(*id).has_value());
        QVERIFY(forms.all(home.space())->empty());
        QVERIFY(home.context().store.reader().drafts()->empty());
    }
};

WAYMARK_TEST(FormsTest);
#include "tst_forms.moc"
