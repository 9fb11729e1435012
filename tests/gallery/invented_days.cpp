// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_days.h"
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;

namespace {

const QVariantList kWatchers{QVariantMap{{"letters", "S"}, {"hue", 7}}, QVariantMap{{"letters", "P"}, {"hue", 0}},
                             QVariantMap{{"letters", "D"}, {"hue", 3}}};

EventRow event(const QString& key, const QString& day, const QString& date, const QString& title, const QString& line)
{
    EventRow row;
    row.key = key;
    row.day = day;
    row.date = date;
    row.title = title;
    row.line = line;
    row.glyph = "people";
    return row;
}

void fillAgenda(AppViewModel& app)
{
    EventRow maths = event("l1", "Today", "2026-10-13", "Maths with Tom", "4:00\u00a0pm, City Library, room 2");
    maths.glyph = "cap";
    maths.hue = 1;
    maths.lesson = true;
    EventRow lunch = event("e2", "Sunday", "2026-10-18", "Lunch at Grace's", "12:30\u00a0pm, Grace's home");
    lunch.glyph = "heart";
    lunch.hue = 5;
    EventRow dentist = event("e3", {}, "2026-10-18", "Dentist", "9:00\u00a0am");
    dentist.glyph = "clock";
    dentist.hue = 8;
    dentist.chip = "Called off";
    app.agenda()->coming()->set(
        {maths, event("e1", "Thursday", "2026-10-15", "Priya visits", "2:30\u00a0pm, At home"), lunch, dentist});
    app.agenda()->month()->set(app.agenda()->coming()->rows());
    AgendaFace face;
    face.month = "2026-10";
    face.today = "2026-10-13";
    face.marks = {{"2026-10-13", 1}, {"2026-10-15", 1}, {"2026-10-18", 2}};
    face.canAdd = true;
    face.seenBy = "You, Priya and Dawn";
    face.watchers = kWatchers;
    app.agenda()->set(face);
}

void fillEvent(AppViewModel& app)
{
    EventFace face;
    face.key = "e1";
    face.title = "Priya visits";
    face.kind = 1;
    face.when = "Thursday 15 October, 2:30\u00a0pm to 3:30\u00a0pm";
    face.away = "In 2 days";
    face.place = "At home";
    face.address = "12 Mill Lane";
    face.bring = "Bring the college letter.";
    face.ownNote = "Ask her about the coat.";
    face.with = "Priya";
    face.withKeys = QStringList{"m2"};
    face.going = "You and Priya";
    face.date = "2026-10-15";
    face.time = "14:30";
    face.minutes = 60;
    face.answer = 1;
    face.canChange = true;
    face.seenBy = "You, Priya and Dawn";
    face.watchers = kWatchers;
    app.oneEvent()->people()->set({{"m2", "Priya", "Personal adviser", false},
                                   {"m3", "Dawn", "Foster carer", false},
                                   {"m5", "Tom", "Tutor", false}});
    app.oneEvent()->kinds()->set({{"1", "A visit", "people", false},
                                  {"2", "A review", "plan", false},
                                  {"4", "Being together", "heart", false},
                                  {"5", "An appointment", "clock", false},
                                  {"0", "Something else", "calendar", false}});
    app.oneEvent()->reminders()->set(remindChoices(domain::Remind::hourBefore, false));
    face.remind = 2;
    app.oneEvent()->set(face);
}

void fillPromise(AppViewModel& app)
{
    PromiseFace face;
    face.key = "p1";
    face.who = "Priya said she will";
    face.whoKey = "m2";
    face.name = "Priya";
    face.letters = "P";
    face.what = "Send my bursary letter";
    face.to = "For you";
    face.toKey = "m1";
    face.due = "By Saturday 10 October";
    face.date = "2026-10-10";
    face.chip = "Late, 3 days";
    face.chipGlyph = "clock";
    face.tone = 4;
    face.kind = "It is late. You can ask how it is going.";
    face.note = "The college needs it before the end of the month.";
    face.phone = "07700 900123";
    face.textTo = face.phone;
    face.heading = 8;
    face.headingName = "Money";
    face.canChange = true;
    face.seenBy = "You, Priya and Dawn";
    face.watchers = kWatchers;
    app.promise()->reminders()->set(remindChoices(domain::Remind::none, true));
    app.promise()->set(face);
}

}  // namespace

void fillDays(AppViewModel& app)
{
    fillAgenda(app);
    fillEvent(app);
    fillPromise(app);
    RemindersFace reminders;
    reminders.next = "Next reminder: Today, 3:00\u00a0pm.";
    app.reminders()->set(reminders);
}

void fillLesson(AppViewModel& app)
{
    EventFace face = app.oneEvent()->face();
    face.key = "l2";
    face.title = "Maths with Tom";
    face.kind = 3;
    face.when = "Tuesday 6 October, 4:00\u00a0pm to 5:00\u00a0pm";
    face.away = "7 days ago";
    face.place = "City Library, room 2";
    face.address = QString();
    face.bring = QString();
    face.with = "Tom";
    face.over = true;
    face.lesson = true;
    face.block = "t1";
    face.topic = "Fractions";
    face.state = 1;
    face.feeling = 3;
    face.words = "I got there.";
    face.canSay = true;
    app.oneEvent()->set(face);
}

}  // namespace waymark::gallery
