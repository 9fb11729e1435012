// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_today.h"

#include "app/viewmodels/show/event_words.h"
#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/promise_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

struct TodayWords {
    Q_DECLARE_TR_FUNCTIONS(TodayWords)

public:
    static QString next(const services::EventRow& event, const SpokenTime& time)
    {
        const QDateTime starts = shown(event.starts);
        const auto away = time.now().date().daysTo(starts.date());
        if (event.allDay) {
            //: The next thing that happens. %1 is a day: "Next: Friday"
            return away == 0 ? tr("Next: today") : tr("Next: %1").arg(time.day(starts.date()));
        }
        if (away == 0) {
            //: %1 is a time: "Next: today, 4:00 pm"
            return tr("Next: today, %1").arg(time.time(starts));
        }
        if (away == 1) {
            //: %1 is a time: "Next: tomorrow, 4:00 pm"
            return tr("Next: tomorrow, %1").arg(time.time(starts));
        }
        return tr("Next: %1").arg(time.dayAndTime(starts));
    }

    static QString line(const services::SharedLine& line, const SpokenTime& time)
    {
        if (line.hasProblem) {
            return tr("Saved on this phone. Sharing has stopped.");
        }
        if (!line.sharing) {
            return tr("Saved on this phone.");
        }
        if (line.waiting > 0) {
            return tr("Saved on this phone. %n changes wait to be shared.", nullptr, line.waiting);
        }
        if (!line.lastShared) {
            return tr("Saved on this phone. Not shared yet.");
        }
        //: %1 says when: "just now", "2 hours ago", "yesterday", "on 20 Oct"
        return tr("Saved on this phone. Shared %1.").arg(time.ago(shownMoment(*line.lastShared)));
    }
};

QVariantMap stopOf(const services::EventRow& event, const SpokenTime& time)
{
    return {{QStringLiteral("key"), shown(event.id)},
            {QStringLiteral("what"), EventWords::title(event)},
            {QStringLiteral("where"), shown(event.note.empty() ? event.place : event.note)},
            {QStringLiteral("when"),
             event.allDay ? time.day(shown(event.starts.date)) : time.dayAndTime(shown(event.starts))}};
}

TodayFace faceOf(const services::TodayView& view, const SpokenTime& time)
{
    TodayFace face;
    face.date = time.longDay(shown(view.today));
    if (view.next) {
        face.nextKey = shown(view.next->id);
        face.nextWhen = TodayWords::next(*view.next, time);
        face.nextTitle = EventWords::title(*view.next);
        face.nextPlace = shown(view.next->place);
        face.nextAnswer =
            view.next->mine == domain::Rsvp::going ? 1 : (view.next->mine == domain::Rsvp::cannot ? 2 : 0);
    }
    for (const auto& event : view.later) {
        face.upcoming.append(stopOf(event, time));
    }
    face.promiseCount = view.promiseCount;
    face.quietLine = TodayWords::line(view.shared, time);
    face.firstDay = !view.next && view.later.empty() && view.promiseCount == 0 && view.calls.empty();
    face.toSettle = view.textsToSettle;
    face.settleHeading = view.settleHeading.value_or(0);
    return face;
}

}  // namespace

QString quietLine(const services::SharedLine& line, const SpokenTime& time)
{
    return TodayWords::line(line, time);
}

void show(TodayViewModel& on, const services::TodayView& view, const SpokenTime& time)
{
    QList<PromiseRow> promises;
    for (const auto& promise : view.promises) {
        promises.append(PromiseWords::row(promise, time));
    }
    QList<PersonRow> calls;
    for (const auto& tile : view.calls) {
        calls.append(rowOf(tile));
    }
    on.promises()->set(promises);
    on.calls()->set(calls);
    on.set(faceOf(view, time));
}

}  // namespace waymark::viewmodels
