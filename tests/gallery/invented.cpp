// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/invented.h"

#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;

void fillInvented(AppViewModel& app)
{
    fillToday(app);
    fillPlan(app);
    fillHeading(app);
    fillPeople(app);
    fillSharing(app);
    fillLearning(app);
    fillRecords(app);
    fillMine(app);
    fillOdd(app);
    fillRescue(app);
    fillOwner(app);
    fillLate(app);
    fillDays(app);
    fillFiles(app);
    fillCarer(app);
    fillHomes(app);
    app.forms()->set({});
    if (app.role() == AppViewModel::Role::YoungPerson) {
        app.carer()->circles()->set({});  // theirs is one
    }
    MoreFace more;
    more.name = "Sam";
    more.letters = "S";
    more.hue = 7;
    more.role = "Young person";
    more.syncLine = "Shared 2 hours ago";
    more.version = "Waymark 0.1.0";
    app.more()->set(more);
}

void fillFirstDay(AppViewModel& app)
{
    app.forget();
    fillPlan(app);
    fillFirstPlan(app);
    TodayFace today;
    today.date = "Tuesday 13 October";
    today.firstDay = true;
    today.quietLine = "Saved on this phone. Not shared yet.";
    app.today()->set(today);
    PeopleFace people;
    people.inCircle = 1;
    people.alone = true;
    people.canAdd = true;
    people.letters = "S";
    people.hue = 7;
    app.people()->set(people);
    LearningFace learning;
    learning.readable = true;
    learning.empty = true;
    learning.canWrite = true;
    app.learning()->set(learning);
    AgendaFace agenda;
    agenda.month = "2026-10";
    agenda.today = "2026-10-13";
    agenda.canAdd = true;
    app.agenda()->set(agenda);
    CarerFace carer;
    carer.date = today.date;
    carer.today = "2026-10-13";
    carer.quietLine = today.quietLine;
    carer.alone = true;
    app.carer()->set(carer);
    HomesFace homes;
    homes.none = true;
    app.homes()->set(homes);
}

}  // namespace waymark::gallery
