// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/event_words.h"

#include <QLocale>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {

using domain::EventKind;

namespace {

struct KindFace {
    const char* glyph;
    int hue;
};

KindFace faceOf(EventKind kind)
{
    switch (kind) {
        case EventKind::visit:
            return {"people", 0};
        case EventKind::review:
            return {"plan", 3};
        case EventKind::lesson:
            return {"cap", 1};
        case EventKind::gathering:
            return {"heart", 5};
        case EventKind::appointment:
            return {"clock", 8};
        case EventKind::birthday:
            return {"sun", 7};
        case EventKind::other:
            break;
    }
    return {"calendar", 9};
}

}  // namespace

QString EventWords::kind(EventKind kind)
{
    switch (kind) {
        case EventKind::visit:
            return tr("A visit");
        case EventKind::review:
            return tr("A review");
        case EventKind::lesson:
            return tr("A lesson");
        case EventKind::gathering:
            return tr("Being together");
        case EventKind::appointment:
            return tr("An appointment");
        case EventKind::birthday:
            return tr("A birthday");
        case EventKind::other:
            break;
    }
    return tr("Something else");
}

QString EventWords::glyph(EventKind kind)
{
    return QString::fromLatin1(faceOf(kind).glyph);
}

int EventWords::hue(EventKind kind)
{
    return faceOf(kind).hue;
}

QString EventWords::title(const services::EventRow& event)
{
    if (event.kind != EventKind::lesson || event.with.size() != 1 || event.with.front().name.empty()) {
        return shown(event.title);
    }
    //: A lesson. %1 is a subject, %2 a name: "Maths with Tom"
    return tr("%1 with %2").arg(shown(event.title), PeopleWords::name(event.with.front()));
}

QString EventWords::when(const services::EventRow& event, const SpokenTime& time)
{
    const QString day = time.fullDay(shown(event.starts.date));
    if (event.allDay) {
        return day;
    }
    //: %1 is a day, %2 a time or two: "Thursday 15 October, 2:30 pm to 3:30 pm"
    return tr("%1, %2").arg(day, time.span(shown(event.starts), event.minutes));
}

EventRow EventWords::row(const services::EventRow& event, const SpokenTime& time)
{
    EventRow row;
    row.key = shown(event.id);
    row.date = shown(event.starts.date).toString(Qt::ISODate);
    row.title = title(event);
    const QString hour = event.allDay ? tr("All day") : time.time(shown(event.starts));
    //: %1 is a time, %2 a place: "4:00 pm, City Library"
    row.line = event.place.empty() ? hour : tr("%1, %2").arg(hour, shown(event.place));
    row.glyph = glyph(event.kind);
    row.hue = hue(event.kind);
    row.lesson = event.kind == EventKind::lesson;
    if (event.cancelled) {
        row.chip = tr("Called off");
    } else if (event.mine == domain::Rsvp::cannot) {
        row.chip = tr("Not going");
    }
    return row;
}

}  // namespace waymark::viewmodels
