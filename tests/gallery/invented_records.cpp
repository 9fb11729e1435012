// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_records.h"
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;

namespace {

PersonRow person(const QString& key, const QString& name, int hue)
{
    PersonRow row;
    row.key = key;
    row.name = name;
    row.letters = name.left(1);
    row.hue = hue;
    return row;
}

const QList<PersonRow>& people()
{
    static const QList<PersonRow> all{person("m2", "Priya", 0), person("m4", "Dawn", 3), person("m3", "Grace", 5),
                                      person("m5", "Tom", 1)};
    return all;
}

ResultRow result(const QString& key, const QString& page, const QString& title, const QString& line,
                 const QString& glyph, int hue)
{
    ResultRow row;
    row.key = key;
    row.page = page;
    row.target = key;
    row.title = marked(title, "me");
    row.line = marked(line, "me");
    row.spoken = title + ", " + line;
    row.glyph = glyph;
    row.hue = hue;
    return row;
}

void fillSearch(AppViewModel& app)
{
    auto* search = app.search();
    ResultRow mentor = result("m6", "person", "Mehret", "Mentor", {}, 4);
    mentor.letters = "M";
    search->people()->set({mentor});
    search->plan()->set({result("7", "heading", "Life skills",
                                "I can cook injera for ten people. I need someone to show me the meter", "skills", 6),
                         result("5", "heading", "Where I live", "It is in here. Open it to read.", "home", 4)});
    search->promises()->set(
        {result("p1", "promises", "Show me how to read the meter", "Dawn said she will", "promise", 6)});
    search->dates()->set({result("e1", "event", "Meet the new adviser", "Thu, 2:30\u00a0pm", "calendar", -1)});
    search->learning()->set({});
    search->helplines()->set(
        {result("nhs", "helplines", "NHS 111, option 2", "A mental health crisis, any age", "phone", -1)});
    SearchFace face;
    face.query = "me";
    face.found = 6;
    search->set(face);
}

ChangeRow change(const QString& key, const PersonRow& who, const QString& when, const QString& what)
{
    ChangeRow row;
    row.key = key;
    row.letters = who.letters;
    row.hue = who.hue;
    row.who = who.name;
    row.when = when;
    row.what = what;
    return row;
}

void fillHistory(AppViewModel& app)
{
    const PersonRow you = person("m1", "You", 7);
    ChangeRow now = change("c1", you, "Yesterday, 6:02\u00a0pm, on this phone", "In my words");
    now.letters = "S";
    now.words = "I can cook injera for ten people. I want to learn heating and bills, and how to ring about a repair.";
    now.current = true;
    ChangeRow before = change("c2", you, "5\u00a0Oct, 9:15\u00a0am, on Sam's old phone", "In my words");
    before.letters = "S";
    before.words = "I can cook. I do not know about bills.";
    before.canBringBack = true;
    ChangeRow moved = change("c3", people().at(1), "2\u00a0Oct, 8:00\u00a0pm, on Dawn's phone", "By when");
    moved.before = "Fri 9 October";
    moved.now = "Tue 20 October";
    moved.canBringBack = true;
    const ChangeRow made = change("c4", people().at(0), "1\u00a0Oct, 2:30\u00a0pm, on Priya's phone", "Made");
    HistoryFace face;
    face.key = "h7";
    face.title = "Life skills";
    face.section = "plan";
    face.hue = 6;
    app.history()->set(face);
    app.history()->changes()->set({now, before, moved, made});
}

BinRow thing(const QString& key, const QString& title, const QString& line, const QString& glyph, bool mayErase)
{
    BinRow row;
    row.key = key;
    row.title = title;
    row.line = line;
    row.glyph = glyph;
    row.canPutBack = true;
    row.canErase = mayErase;
    row.record = key;
    row.canEraseNow = true;
    return row;
}

void fillBin(AppViewModel& app)
{
    BinFace face;
    face.burst = "Dawn put away 23 things in one day.";
    app.bin()->set(face);
    app.bin()->putAway()->set(
        {thing("b1", "Find a bus pass form", "Promise. Dawn put it away 2 hours ago.", "promise", true),
         thing("b2", "Mr Tesfay", "Person. You put it away on 5\u00a0Oct.", "people", true)});
    app.bin()->erased()->set({thing("3", "Old dentist", "Date. Gone for good in 27 days.", "calendar", false)});
    app.bin()->choose("3");
}

}  // namespace

void fillErasing(AppViewModel& app)
{
    auto face = app.bin()->face();
    face.burst.clear();
    face.waiting = "2 things are gone from this phone for good. The relay deletes them when this phone is next online.";
    app.bin()->set(face);
    auto circle = app.circle()->face();
    circle.online = false;
    app.circle()->set(circle);
}

void fillRecords(AppViewModel& app)
{
    fillAccess(app);
    fillSearch(app);
    fillHistory(app);
    fillBin(app);
}

}  // namespace waymark::gallery
