// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;

namespace {

PromiseRow promise(const QString& key, int heading, const QString& letters, int hue, const QString& who,
                   const QString& what)
{
    PromiseRow row;
    row.key = key;
    row.heading = heading;
    row.letters = letters;
    row.hue = hue;
    row.who = who;
    row.what = what;
    row.canChange = true;
    return row;
}

QList<PromiseRow> promises()
{
    PromiseRow letter = promise("p1", 8, "P", 0, "Priya said she will", "Send my bursary letter");
    letter.chip = "Late, 3 days";
    letter.chipGlyph = "clock";
    letter.tone = 4;
    PromiseRow photo = promise("p2", 2, "S", 7, "I said I will", "Take my photo ID to college");
    photo.chip = "By Friday";
    photo.mine = true;
    PromiseRow coat = promise("p3", 6, "G", 5, "Grace said she will", "Find me a winter coat");
    coat.chip = "Kept";
    coat.chipGlyph = "check";
    coat.tone = 3;
    coat.kept = true;
    return {letter, photo, coat};
}

QVariantMap stop(const QString& when, const QString& what, const QString& where)
{
    return {{"key", what}, {"when", when}, {"what", what}, {"where", where}};
}

HeadingRow heading(int number, const QString& name, int level, const QString& line)
{
    HeadingRow row;
    row.key = QString::number(number);
    row.number = number;
    row.name = name;
    row.hue = number - 1;
    row.level = level;
    row.line = line;
    row.readable = true;
    return row;
}

void showPlan(AppViewModel& app, PlanFace face, const QList<HeadingRow>& rows)
{
    for (const HeadingRow& row : rows) {
        face.wheel.append(QVariantMap{{"title", row.name}, {"level", row.level}});
    }
    app.plan()->set(face);
    app.plan()->headings()->set(rows);
}

}  // namespace

void fillToday(AppViewModel& app)
{
    TodayFace face;
    face.date = "Tuesday 13 October";
    face.nextKey = "e1";
    face.nextWhen = "Next: today, 4:00\u00a0pm";
    face.nextTitle = "Maths with Tom";
    face.nextPlace = "City Library, room 2";
    face.promiseCount = 7;
    face.quietLine = "Saved on this phone. Shared 2 hours ago.";
    face.upcoming = {stop("Thu, 2:30\u00a0pm", "Priya visits", "At home"),
                     stop("Sun, 12:30\u00a0pm", "Lunch at Grace's", "Dawn can give you a lift")};
    app.today()->set(face);
    app.today()->promises()->set(promises());
    app.promises()->all()->set(promises());
    PersonRow priya;
    priya.key = "m2";
    priya.name = "Priya";
    priya.role = "Adviser";
    priya.letters = "P";
    priya.phone = "07700900101";
    PersonRow grace = priya;
    grace.key = "m3";
    grace.name = "Grace";
    grace.role = "Hub home";
    grace.letters = "G";
    grace.hue = 5;
    PersonRow dawn = priya;
    dawn.key = "m4";
    dawn.name = "Dawn";
    dawn.role = "Carer";
    dawn.letters = "D";
    dawn.hue = 3;
    app.today()->calls()->set({priya, grace, dawn});
    ChoiceRow me;
    me.key = "m1";
    me.name = "You";
    me.chosen = true;
    ChoiceRow her = me;
    her.key = "m2";
    her.name = "Priya";
    her.line = "Personal adviser";
    her.chosen = false;
    app.promises()->people()->set({me, her});
    ChoiceRow soon;
    soon.key = "2026-10-20";
    soon.name = "In a week";
    ChoiceRow none;
    none.name = "No day";
    none.key = "none";
    app.promises()->days()->set({soon, none});
}

void fillPlan(AppViewModel& app)
{
    const QList<HeadingRow> rows{heading(1, "People and support", 2, "1 promise due Friday"),
                                 heading(2, "Learning", 2, "3 promises open"),
                                 heading(3, "Work", 1, "1 promise open"),
                                 heading(4, "If things change", 0, "Not started yet"),
                                 heading(5, "Where I live", 2, "Two versions to settle"),
                                 heading(6, "Family and friends", 3, "Settled"),
                                 heading(7, "Life skills", 1, "2 promises open"),
                                 heading(8, "Money", 2, "1 promise is late"),
                                 heading(9, "Health", 3, "Settled"),
                                 heading(10, "Who I am", 1, "Only you see this")};
    PlanFace face;
    face.nextReview = "Next review 4 November";
    face.started = true;
    showPlan(app, face, rows);
}

void fillFirstPlan(AppViewModel& app)
{
    QList<HeadingRow> rows = app.plan()->headings()->rows();
    for (HeadingRow& row : rows) {
        row.level = 0;
        row.line = "Not started yet";
    }
    showPlan(app, {}, rows);
}

}  // namespace waymark::gallery
