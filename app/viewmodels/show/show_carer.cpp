// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_carer.h"

#include <algorithm>

#include "app/viewmodels/show/carer_words.h"
#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/promise_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

QList<CircleRow> switcher(const services::CarerDayView& view, const QString& chosen)
{
    QList<CircleRow> rows;
    for (const auto& circle : view.circles) {
        CircleRow row = circleRow(circle);
        row.chosen = row.key == chosen;
        rows.append(row);
    }
    return rows;
}

PersonRow childRow(const services::ChildCard& child, const SpokenTime& time)
{
    PersonRow row = rowOf(child.whose.who);
    row.key = shown(child.whose.id);
    row.role = CarerWords::next(child, time);
    return row;
}

PersonRow schoolRow(const services::ChildCard& child)
{
    PersonRow row = rowOf(child.whose.who);
    row.key = shown(child.whose.id);
    row.name = CarerWords::school(child.whose);
    row.role = CarerWords::askFor(child.schoolContact);
    row.phone = shown(child.schoolPhone);
    return row;
}

PromiseRow promiseRow(const services::WhosePromise& one, const SpokenTime& time)
{
    PromiseRow row = PromiseWords::row(one.promise, time);
    row.who = CarerWords::promisedFor(one.whose);
    row.letters = shown(one.whose.who.initial);
    row.hue = one.whose.who.hue;
    row.heading = 0;  // its page is another circle's
    return row;
}

struct DayRows {
    QList<AgendaRow> today;
    QList<AgendaRow> soon;
    QList<PersonRow> children;
    QList<PersonRow> schools;
    QList<PromiseRow> promises;
    QList<PersonRow> onCall;
    QList<services::ChildCard> cards;
};

DayRows rowsOf(const services::CarerDayView& view, const QString& chosen, const SpokenTime& time)
{
    DayRows rows;
    const auto wanted = [&](const services::CircleTag& whose) { return chosen.isEmpty() || shown(whose.id) == chosen; };
    for (const auto& one : view.events) {
        if (wanted(one.whose)) {
            (one.event.starts.date == view.today ? rows.today : rows.soon)
                .append(agendaRow(one.whose, one.event, time));
        }
    }
    for (const auto& one : view.promises) {
        if (wanted(one.whose)) {
            rows.promises.append(promiseRow(one, time));
        }
    }
    for (const auto& child : view.children) {
        rows.children.append(childRow(child, time));
        if (wanted(child.whose)) {
            rows.cards.append(child);
            if (!child.schoolPhone.empty()) {
                rows.schools.append(schoolRow(child));
            }
        }
    }
    for (const auto& one : view.onCall) {
        PersonRow row = rowOf(one.person.reach);
        row.role = CarerWords::onCall(one);
        row.onCall = true;
        rows.onCall.append(row);
    }
    return rows;
}

}  // namespace

AgendaRow agendaRow(const services::CircleTag& whose, const services::EventRow& event, const SpokenTime& time)
{
    AgendaRow row;
    row.key = shown(event.id);
    row.whose = PeopleWords::name(whose.who);
    row.letters = shown(whose.who.initial);
    row.hue = whose.who.hue;
    row.when = CarerWords::when(event, time);
    row.title = shown(event.title);
    row.line = shown(event.note.empty() ? event.place : event.note);
    return row;
}

CircleRow circleRow(const services::CircleTag& circle)
{
    CircleRow row;
    row.key = shown(circle.id);
    row.name = PeopleWords::name(circle.who);
    row.letters = shown(circle.who.initial);
    row.hue = circle.who.hue;
    row.homes = circle.constellation;
    return row;
}

void show(CarerViewModel& on, const services::CarerDayView& view, const QString& chosen, const QString& quietLine,
          const SpokenTime& time)
{
    const bool alone = view.circles.size() == 1;
    const auto found =
        std::ranges::find_if(view.circles, [&](const auto& one) { return alone || shown(one.id) == chosen; });
    const bool one = found != view.circles.end();
    const QString key = one ? shown(found->id) : QString();
    const DayRows rows = rowsOf(view, key, time);
    CarerFace face;
    face.date = time.longDay(shown(view.today));
    face.today = shown(view.today).toString(Qt::ISODate);
    face.chosen = key;
    face.chosenName = one ? PeopleWords::name(found->who) : QString();
    face.chosenIsChild =
        std::ranges::any_of(view.children, [&](const auto& child) { return shown(child.whose.id) == face.chosen; });
    face.lessons = CarerWords::lessons(rows.cards);
    face.quietLine = quietLine;
    face.promiseCount = static_cast<int>(rows.promises.size());
    face.canNote = std::ranges::any_of(rows.cards, &services::ChildCard::canNote);
    face.alone = view.circles.empty();
    on.circles()->set(switcher(view, face.chosen));
    on.children()->set(rows.children);
    on.today()->set(rows.today);
    on.soon()->set(rows.soon);
    on.promises()->set(rows.promises);
    on.schools()->set(rows.schools);
    on.onCall()->set(rows.onCall);
    on.set(face);
}

void show(NoteViewModel& on, const services::CarerDayView& view, const QString& child)
{
    QList<CircleRow> children;
    NoteFace face;
    for (const auto& card : view.children) {
        if (!card.canNote) {
            continue;
        }
        CircleRow row = circleRow(card.whose);
        row.chosen = row.key == child;
        if (row.chosen) {
            face.child = child;
            face.name = row.name;
            face.text = shown(card.noteDraft);
            face.draftKept = !card.noteDraft.empty();
            face.seenBy = PeopleWords::seenBy(card.noteAudience);
        }
        children.append(row);
    }
    on.children()->set(children);
    on.set(face);
}

}  // namespace waymark::viewmodels
