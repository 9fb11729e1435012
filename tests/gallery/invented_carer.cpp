// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/invented.h"
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;

namespace {

CircleRow circle(const QString& key, const QString& name, int hue, bool chosen = false, bool homes = false)
{
    return {key, name, name.left(1), hue, homes, chosen};
}

AgendaRow dated(const QString& key, const CircleRow& whose, const QString& when, const QString& title,
                const QString& line)
{
    return {key, whose.name, whose.letters, whose.hue, when, title, line};
}

PersonRow row(const CircleRow& child, const QString& name, const QString& line, const QString& phone)
{
    PersonRow made;
    made.key = child.key;
    made.name = name;
    made.role = line;
    made.letters = child.letters;
    made.hue = child.hue;
    made.phone = phone;
    return made;
}

PromiseRow promise(const CircleRow& child, const QString& what)
{
    PromiseRow made;
    made.key = "cp1";
    made.letters = child.letters;
    made.hue = child.hue;
    made.who = "For " + child.name;
    made.what = what;
    made.chip = "By 20\u00a0Oct";
    made.mine = true;
    made.canChange = true;
    return made;
}

AccessRow part(const QString& key, const QString& name, const QString& icon, int level)
{
    return {key, name, icon, level, level == 2 ? "Can read and write" : "Can read"};
}

NoteRow note(const QString& key, const QString& text, const QString& line, int hue, bool mine)
{
    return {key, text, line, hue, mine};
}

void fillDay(AppViewModel& app, const CircleRow& mia, const CircleRow& sam)
{
    const CircleRow homes = circle("c3", "Cherwell homes", 5, false, true);
    app.carer()->circles()->set({mia, sam, homes});
    app.carer()->children()->set({row(mia, mia.name, "School run. Today, 8:40\u00a0am", {}),
                                  row(sam, sam.name, "Maths. Today, 4:00\u00a0pm", {})});
    app.carer()->today()->set({dated("e1", mia, "8:40\u00a0am", "School run", "PE kit today"),
                               dated("e2", sam, "4:00\u00a0pm", "Maths", "City Library. She takes the bus.")});
    app.carer()->soon()->set({dated("e3", mia, "Thu\n3:30\u00a0pm", "Dentist", "Bring the blue form"),
                              dated("e4", homes, "Sun\n12:30\u00a0pm", "Lunch at the hub home", "Bring a pudding")});
    app.carer()->promises()->set({promise(sam, "Show her how to read the meter")});
    app.carer()->schools()->set({row(mia, "School of " + mia.name, "Ask for Mr Bell", "01632960202"),
                                 row(sam, "School of " + sam.name, "Ask for Ms Okoro", "01632960201")});
    PersonRow grace = row(circle("m3", "Grace", 5), "Grace", "On call now for Cherwell homes", "07700900103");
    grace.key = "m3";
    grace.onCall = true;
    app.carer()->onCall()->set({grace});
    CarerFace face;
    face.date = "Tuesday 13 October";
    face.today = "2026-10-13";
    face.lessons = mia.name + " 2 hours, " + sam.name + " 1 hour";
    face.quietLine = "Saved on this phone. Shared 2 hours ago.";
    face.promiseCount = 1;
    face.canNote = true;
    app.carer()->set(face);
}

void fillChild(AppViewModel& app, const CircleRow& child)
{
    ChildFace face;
    face.key = child.key;
    face.name = child.name;
    face.letters = child.letters;
    face.hue = child.hue;
    face.phone = "07700900107";
    face.textTo = face.phone;
    face.schoolPhone = "01632960202";
    face.schoolLine = "Ask for Mr Bell";
    face.lessons = "2 hours this week";
    face.notShared = 4;
    face.notesShared = true;
    face.canNote = true;
    app.child()->parts()->set({part("about", "About me", "identity", 2), part("plan", "Plan", "plan", 2),
                               part("learning", "Learning", "cap", 2), part("health", "Health", "health", 1),
                               part("home", "Where I live", "home", 2)});
    app.child()->week()->set({dated("e1", child, "8:40\u00a0am", "School run", "PE kit today"),
                              dated("e3", child, "Thu\n3:30\u00a0pm", "Dentist", "Bring the blue form")});
    app.child()->notes()->set(
        {note("n1", "Good day at school. She showed me her drawing of the canal.", "You. Today, 6:30\u00a0pm", 3, true),
         note("n2", "Bad dream in the night. We made toast. Tired this morning.", "You. Yesterday, 7:10\u00a0am", 3,
              true),
         note("n3", "Rang her aunt. It went well.", "Priya. Mon, 5:00\u00a0pm", 0, false),
         note("n4", "New shoes, size 5.", "You. 8\u00a0Oct, 4:00\u00a0pm", 3, true)});
    app.child()->set(face);
    app.note()->children()->set({child, circle("c1", "Sam", 7)});
    NoteFace begun;
    begun.child = child.key;
    begun.name = child.name;
    begun.text = "She ate all of her tea and asked for more rice.";
    begun.seenBy = "You, " + child.name + " and Priya";
    begun.draftKept = true;
    app.note()->set(begun);
}

}  // namespace

void fillCarer(AppViewModel& app)
{
    const CircleRow mia = circle("c2", "Mia", 8, true);
    fillDay(app, mia, circle("c1", "Sam", 7));
    fillChild(app, mia);
}

void fillCarerDay(AppViewModel& app)
{
    app.setWhose("Sam");
    CircleFace open = app.circle()->face();
    open.key = "c1";
    app.circle()->set(open);
    HeadingFace hers = app.heading()->face();
    hers.mine = false;
    app.heading()->set(hers);
    app.heading()->suggestions()->set({});
}

void fillOneChild(AppViewModel& app)
{
    const CircleRow mia = circle("c2", "Mia", 8);
    app.carer()->clear();
    app.carer()->circles()->set({mia});
    app.carer()->children()->set({row(mia, mia.name, "Nothing planned this week", {})});
    CarerFace face;
    face.date = "Tuesday 13 October";
    face.today = "2026-10-13";
    face.canNote = true;
    face.chosen = mia.key;
    face.chosenName = mia.name;
    face.chosenIsChild = true;
    face.quietLine = "Saved on this phone.";
    app.carer()->set(face);
}

void fillNewChild(AppViewModel& app)
{
    ChildFace face;
    face.key = "c2";
    face.name = "Mia";
    face.letters = "M";
    face.hue = 8;
    face.lessons = "None this week";
    face.notShared = 8;
    app.child()->clear();
    app.child()->parts()->set({part("about", "About me", "identity", 1)});
    app.child()->set(face);
}

void fillLongNames(AppViewModel& app)
{
    const CircleRow long1 = circle("c2", "Mia-Rose Oluwaseun Featherstonehaugh", 8, true);
    fillDay(app, long1, circle("c1", "Selamawit Gebremedhin", 7));
    CarerFace face = app.carer()->face();
    face.chosen = "c2";
    face.chosenName = long1.name;
    face.chosenIsChild = true;
    app.carer()->set(face);
    fillChild(app, long1);
    fillLongOwner(app);
}

}  // namespace waymark::gallery
