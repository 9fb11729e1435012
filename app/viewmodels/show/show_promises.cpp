// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QCoreApplication>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/promise_words.h"
#include "app/viewmodels/show/show_today.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

constexpr int kFriday = 5;

struct DayWords {
    Q_DECLARE_TR_FUNCTIONS(DayWords)

public:
    static QList<ChoiceRow> choices(const SpokenTime& time)
    {
        const QDate today = time.now().date();
        const int toFriday = (kFriday - today.dayOfWeek() + 7) % 7;
        const auto row = [&time](QDate day, const QString& words) {
            return ChoiceRow{day.toString(Qt::ISODate), words, time.longDay(day), false};
        };
        return {row(today.addDays(toFriday == 0 ? 7 : toFriday), tr("By Friday")),
                row(today.addDays(14), tr("In two weeks")), row(today.addMonths(1), tr("In a month")),
                ChoiceRow{{}, tr("No date yet"), {}, false}};
    }
};

}  // namespace

void show(PromisesViewModel& on, const services::PromisesView& view, const services::PeopleView& people,
          const SpokenTime& time)
{
    QList<PromiseRow> rows;
    for (const auto& promise : view.rows) {
        rows.append(PromiseWords::row(promise, time));
    }
    QList<ChoiceRow> who{{shown(people.me.id), PeopleWords::name(people.me), {}, false}};
    for (const auto& person : people.circle) {
        const auto& tag = person.reach.person;
        who.append({shown(tag.id), PeopleWords::name(tag), PeopleWords::role(tag), false});
    }
    on.all()->set(rows);
    on.all()->setMore(view.rows.size() < view.count);
    on.people()->set(who);
    on.days()->set(DayWords::choices(time));
}

}  // namespace waymark::viewmodels
