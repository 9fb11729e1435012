// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;

namespace {

SessionRow session(const QString& key, const QString& title, const QString& line, const QString& chip, int tone,
                   bool done)
{
    SessionRow row;
    row.key = key;
    row.block = "t1";
    row.title = title;
    row.line = line;
    row.chip = chip;
    row.tone = tone;
    row.done = done;
    return row;
}

TargetRow target(const QString& key, const QString& title, const QString& line, const QString& icon, int hue)
{
    TargetRow row;
    row.key = key;
    row.title = title;
    row.line = line;
    row.icon = icon;
    row.hue = hue;
    return row;
}

}  // namespace

void fillLearning(AppViewModel& app)
{
    LearningFace face;
    face.settingKey = "s1";
    face.setting = "Riverside College";
    face.course = "ESOL Level 1 and maths";
    face.readable = true;
    face.canWrite = true;
    face.contact = "Ms Okoro";
    face.phone = "01632 960201";
    face.from = "2026-09-07";
    face.until = "2027-07-02";
    face.dates = {QVariantMap{{"what", "Pass ESOL Level 1"}, {"where", "My target"}, {"when", "Fri 18 December"}},
                  QVariantMap{{"what", "ESOL Level 1 and maths"}, {"where", "Last day"}, {"when", "2 July 2027"}}};
    face.attendance = "I went to 9 of 10";
    app.learning()->set(face);
    TuitionRow maths;
    maths.key = "t1";
    maths.subject = "Maths";
    maths.payer = "20 hours, paid for by the council";
    maths.total = 20;
    maths.used = 11;
    maths.booked = 2;
    maths.left = 7;
    maths.leftHours = "7";
    maths.usedWords = "11 used";
    maths.bookedWords = "2 booked";
    maths.leftWords = "7 left";
    maths.funder = "the council";
    maths.tutor = "m5";
    maths.hours = "20";
    maths.until = "2026-12-18";
    app.learning()->tuition()->set({maths});
    app.learning()->sessions()->set({session("l1", "Today, 4:00\u00a0pm", "With Tom, City Library", "Booked", 1, false),
                                     session("l2", "Tue 6 October", "Fractions. “I got there.”", "Hard", 0, true),
                                     session("l3", "Tue 29 September", "Times tables", "Good", 0, true)});
    app.learning()->targets()->set({target("g1", "Pass ESOL Level 1", "Speaking done, writing next", "cap", 1),
                                    target("g2", "Ask about work experience", "By 20\u00a0Nov", "cap", 1)});
}

}  // namespace waymark::gallery
