// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_days.h"

#include <QLocale>

#include "app/viewmodels/show/event_words.h"
#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

constexpr std::array kKinds = {domain::EventKind::visit,       domain::EventKind::review,
                               domain::EventKind::lesson,      domain::EventKind::gathering,
                               domain::EventKind::appointment, domain::EventKind::birthday,
                               domain::EventKind::other};

struct DayWords {
    Q_DECLARE_TR_FUNCTIONS(DayWords)

public:
    static QString remind(domain::Remind remind, bool allDay)
    {
        switch (remind) {
            case domain::Remind::none:
                return tr("No reminder");
            case domain::Remind::atTime:
                return allDay ? tr("That morning") : tr("At the time");
            case domain::Remind::hourBefore:
                return tr("1 hour before");
            case domain::Remind::dayBefore:
                return allDay ? tr("The morning before") : tr("1 day before");
        }
        return {};
    }

    static QString next(const services::RemindersView& view, const SpokenTime& time)
    {
        if (view.coming.empty()) {
            return tr("None is set now. Choose one on a date or a promise.");
        }
        //: %1 is a day and a time: "Tomorrow, 9:00 am"
        return tr("Next reminder: %1.").arg(time.dayAndTime(shownMoment(view.coming.front())));
    }
};

QList<EventRow> rowsOf(const std::vector<services::EventRow>& events, const SpokenTime& time)
{
    QList<EventRow> rows;
    QString day;
    for (const auto& event : events) {
        EventRow row = EventWords::row(event, time);
        if (row.date != day) {
            day = row.date;
            row.day = time.day(shown(event.starts.date));
        }
        rows.append(row);
    }
    return rows;
}

QString namesOf(const std::vector<services::PersonTag>& people)
{
    QStringList names;
    for (const auto& person : people) {
        names.append(PeopleWords::name(person));
    }
    return QLocale().createSeparatedList(names);
}

int answerOf(domain::Rsvp answer)
{
    return answer == domain::Rsvp::going ? 1 : (answer == domain::Rsvp::cannot ? 2 : 0);
}

}  // namespace

QList<ChoiceRow> remindChoices(domain::Remind chosen, bool allDay)
{
    QList<ChoiceRow> rows;
    for (const auto remind :
         {domain::Remind::none, domain::Remind::atTime, domain::Remind::hourBefore, domain::Remind::dayBefore}) {
        if (allDay && remind == domain::Remind::hourBefore && chosen != remind) {
            continue;
        }
        rows.append(
            {QString::number(static_cast<int>(remind)), DayWords::remind(remind, allDay), {}, remind == chosen});
    }
    return rows;
}

void show(AgendaViewModel& on, const services::AgendaView& view, const QString& month, const SpokenTime& time)
{
    on.coming()->set(rowsOf(view.coming, time));
    on.month()->set(rowsOf(view.month, time));
    AgendaFace face;
    face.month = month;
    face.today = time.now().date().toString(Qt::ISODate);
    face.seenBy = PeopleWords::seenBy(view.audience);
    face.watchers = watchers(view.audience);
    face.canAdd = view.writable;
    for (const EventRow& row : on.month()->rows()) {
        face.marks[row.date] = face.marks.value(row.date).toInt() + 1;
    }
    on.set(face);
}

void show(EventViewModel& on, const services::EventView& view, const SpokenTime& time)
{
    const services::EventRow& row = view.row;
    EventFace face;
    face.key = shown(row.id);
    face.title = EventWords::title(row);
    face.kind = static_cast<int>(row.kind);
    face.when = EventWords::when(row, time);
    face.away = time.away(shown(row.starts.date));
    face.place = shown(row.place);
    face.address = shown(row.address);
    face.bring = shown(row.note);
    face.ownNote = shown(view.ownNote);
    face.with = namesOf(row.with);
    for (const auto& person : row.with) {
        face.withKeys.append(shown(person.id));
    }
    face.going = namesOf(row.going);
    face.date = shown(row.starts.date).toString(Qt::ISODate);
    face.time = row.allDay ? QString() : shown(row.starts).time().toString(QStringLiteral("HH:mm"));
    face.minutes = row.minutes;
    face.answer = answerOf(row.mine);
    face.remind = static_cast<int>(view.remind);
    face.canChange = row.writable;
    face.cancelled = row.cancelled;
    face.over = view.over;
    face.seenBy = PeopleWords::seenBy(view.audience);
    face.watchers = watchers(view.audience);
    face.section = PeopleWords::section(view.audience.section);
    if (view.lesson) {
        face.lesson = true;
        face.block = shown(view.lesson->block);
        face.subject = shown(view.lesson->subject);
        face.topic = shown(view.lesson->topic);
        face.state = static_cast<int>(view.lesson->state);
        face.feeling = static_cast<int>(view.lesson->feeling);
        face.words = shown(view.lesson->words);
        face.charged = view.lesson->charged;
        face.canSay = view.lesson->ownWords;
    }
    on.reminders()->set(remindChoices(view.remind, row.allDay));
    on.set(face);
}

void showChoices(EventViewModel& on, const services::PeopleView& people)
{
    QList<ChoiceRow> who;
    for (const auto& person : people.circle) {
        const auto& tag = person.reach.person;
        who.append({shown(tag.id), PeopleWords::name(tag), PeopleWords::role(tag), false});
    }
    QList<ChoiceRow> kinds;
    for (const auto kind : kKinds) {
        kinds.append({QString::number(static_cast<int>(kind)), EventWords::kind(kind), EventWords::glyph(kind), false});
    }
    on.people()->set(who);
    on.kinds()->set(kinds);
    if (on.reminders()->rows().isEmpty()) {
        on.reminders()->set(remindChoices(domain::Remind::none, false));
    }
}

void show(RemindersViewModel& on, const services::RemindersView& view, const SpokenTime& time)
{
    RemindersFace face = on.face();
    face.quiet = view.quiet.has_value();
    if (view.quiet) {
        const auto text = QString::fromStdString(domain::printQuietHours(*view.quiet));
        face.from = text.left(5);
        face.until = text.right(5);
    }
    face.next = DayWords::next(view, time);
    on.set(face);
}

}  // namespace waymark::viewmodels
