// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/carer_words.h"

#include <QLocale>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {

QString CarerWords::hours(int minutes)
{
    if (minutes % 60 == 0) {
        return tr("%n hours", nullptr, minutes / 60);
    }
    //: %1 is a number with a part, such as 1.5
    return tr("%1 hours").arg(QLocale().toString(minutes / 60.0, 'g', 4));
}

QString CarerWords::lessons(const QList<services::ChildCard>& children)
{
    QStringList all;
    for (const auto& child : children) {
        if (child.lessonMinutes > 0) {
            //: Lessons of one child this week. %1 is a name, %2 so many hours: "Mia 2 hours"
            all.append(tr("%1 %2").arg(PeopleWords::name(child.whose.who), hours(child.lessonMinutes)));
        }
    }
    return all.join(QStringLiteral(", "));
}

QString CarerWords::lessonsThisWeek(int minutes)
{
    //: Lessons this week. %1 is so many hours: "2 hours this week"
    return minutes > 0 ? tr("%1 this week").arg(hours(minutes)) : tr("None this week");
}

QString CarerWords::when(const services::EventRow& event, const SpokenTime& time)
{
    const QDateTime starts = shown(event.starts);
    if (event.allDay) {
        return time.day(starts.date());
    }
    if (starts.date() == time.now().date()) {
        return time.time(starts);
    }
    const bool thisWeek = time.now().date().daysTo(starts.date()) < 7;
    const QString day =
        thisWeek ? QLocale().dayName(starts.date().dayOfWeek(), QLocale::ShortFormat) : time.shortDay(starts.date());
    //: In a narrow column. %1 is a short day, %2 a time: "Thu", under it "3:30 pm"
    return tr("%1\n%2").arg(day, time.time(starts));
}

QString CarerWords::next(const services::ChildCard& child, const SpokenTime& time)
{
    if (!child.next) {
        return tr("Nothing planned this week");
    }
    const QDateTime starts = shown(child.next->starts);
    const QString day = child.next->allDay ? time.day(starts.date()) : time.dayAndTime(starts);
    //: What a child does next. %1 is what, %2 says when: "Dentist. Today, 3:30 pm"
    return tr("%1. %2").arg(shown(child.next->title), day);
}

QString CarerWords::askFor(const std::string& contact)
{
    //: Under a school's number. %1 is a name
    return contact.empty() ? QString() : tr("Ask for %1").arg(shown(contact));
}

QString CarerWords::promisedFor(const services::CircleTag& whose)
{
    //: Above a promise. %1 is whom it was made to
    return tr("For %1").arg(PeopleWords::name(whose.who));
}

QString CarerWords::school(const services::CircleTag& whose)
{
    //: A number to ring. %1 is a child's name
    return tr("School of %1").arg(PeopleWords::name(whose.who));
}

QString CarerWords::onCall(const services::WhosePerson& person)
{
    //: Under a name: they can be rung now. %1 is the group of homes
    return tr("On call now for %1").arg(PeopleWords::name(person.whose.who));
}

QString CarerWords::written(const services::NoteRow& note, const SpokenTime& time)
{
    //: Under a note. %1 is who wrote it, %2 says when: "Dawn. Today, 6:30 pm"
    return tr("%1. %2").arg(PeopleWords::name(note.author), time.dayAndTime(shown(note.at)));
}

}  // namespace waymark::viewmodels
