// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_homes.h"

#include <QLocale>

#include <algorithm>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/show_carer.h"
#include "app/viewmodels/show/show_people.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

struct HomesWords {
    Q_DECLARE_TR_FUNCTIONS(HomesWords)

public:
    static QString news(const services::HomeRow& home, const SpokenTime& time)
    {
        if (home.members.empty()) {
            return tr("No phone in Waymark yet");
        }
        //: %1 says when: "2 hours ago"
        return home.lastNews ? tr("Last news %1").arg(time.ago(shownMoment(*home.lastNews))) : tr("No news yet");
    }

    static QString line(const services::HomeRow& home, const SpokenTime& time)
    {
        if (home.who.empty()) {
            return news(home, time);
        }
        return shown(home.who) + u'\n' + news(home, time);
    }

    static QString myOnCall(const domain::LocalTime& until, const SpokenTime& time)
    {
        //: %1 says when, in a sentence: "tomorrow, 8:00 am"
        return tr("You are on call. Until: %1").arg(time.dayAndTime(shown(until)));
    }

    static QString onCall(const services::PersonTag& person)
    {
        //: Under a name. %1 is what the person is: "Hub home"
        return tr("%1. On call now").arg(PeopleWords::role(person));
    }
};

QString namesOf(const std::vector<services::PersonTag>& people)
{
    QStringList names;
    for (const auto& person : people) {
        names.append(PeopleWords::name(person));
    }
    return QLocale().createSeparatedList(names);
}

PersonRow homeRow(const services::HomeRow& home, const SpokenTime& time)
{
    PersonRow row = rowOf(home.reach);
    row.name = shown(home.name);
    row.role = HomesWords::line(home, time);
    row.onCall = home.hub;
    return row;
}

QList<PersonRow> reachable(const std::vector<services::PersonRow>& people, bool onCall)
{
    QList<PersonRow> rows;
    for (const auto& person : people) {
        if (!onCall && person.onCallNow) {
            continue;  // stands under On call, once
        }
        PersonRow row = rowOf(person.reach);
        row.role = onCall ? HomesWords::onCall(person.reach.person) : PeopleWords::role(person.reach.person);
        row.onCall = person.onCallNow;
        rows.append(row);
    }
    return rows;
}

}  // namespace

const services::ConstellationView* chosenOf(const services::ConstellationsView& view, const QString& chosen)
{
    const auto found = std::ranges::find_if(view.all, [&](const auto& one) { return shown(one.whose.id) == chosen; });
    if (found != view.all.end()) {
        return &*found;
    }
    return view.all.empty() ? nullptr : &view.all.front();
}

void show(HomesViewModel& on, const services::ConstellationsView& view, const QString& chosen, const SpokenTime& time)
{
    const auto* one = chosenOf(view, chosen);
    if (one == nullptr) {
        on.clear();
        HomesFace none;
        none.none = true;
        on.set(none);
        return;
    }
    HomesFace face;
    face.key = shown(one->whose.id);
    face.name = PeopleWords::name(one->whose.who);
    face.shared = one->shared;
    face.canWrite = one->writable;
    face.myOnCall = one->myOnCallUntil ? HomesWords::myOnCall(*one->myOnCallUntil, time) : QString();
    QList<CircleRow> constellations;
    for (const auto& other : view.all) {
        CircleRow row = circleRow(other.whose);
        row.chosen = row.key == face.key;
        constellations.append(row);
    }
    QList<PersonRow> homes;
    for (const auto& home : one->homes) {
        homes.append(homeRow(home, time));
    }
    QList<AgendaRow> gatherings;
    for (const auto& event : one->gatherings) {
        gatherings.append(agendaRow(one->whose, event, time));
    }
    on.constellations()->set(constellations);
    on.homes()->set(homes);
    on.hubCarers()->set(reachable(one->hubCarers, false));
    on.onCall()->set(reachable(one->onCall, true));
    on.gatherings()->set(gatherings);
    on.set(face);
}

void show(HomeViewModel& on, const services::ConstellationView& view, const QString& key, const SpokenTime& time)
{
    HomeFace face;
    face.constellation = shown(view.whose.id);
    face.whose = PeopleWords::name(view.whose.who);
    face.canWrite = view.writable;
    const auto found = std::ranges::find_if(view.homes, [&](const auto& home) { return shown(home.id) == key; });
    if (found != view.homes.end()) {
        const PersonRow row = rowOf(found->reach);
        face.key = key;
        face.name = shown(found->name);
        face.who = shown(found->who);
        face.hub = found->hub;
        face.letters = row.letters;
        face.hue = row.hue;
        face.phone = row.phone;
        face.textTo = row.textTo;
        face.hours = hoursInWords(shown(found->hours));
        face.note = shown(found->note);
        face.members = namesOf(found->members);
        for (const auto& person : found->members) {
            face.memberKeys.append(shown(person.id));
        }
        face.news = HomesWords::news(*found, time);
    }
    QList<ChoiceRow> people;
    for (const auto& person : view.people) {
        const QString id = shown(person.id);
        people.append({id, PeopleWords::name(person), PeopleWords::role(person), face.memberKeys.contains(id)});
    }
    on.people()->set(people);
    on.set(face);
}

}  // namespace waymark::viewmodels
