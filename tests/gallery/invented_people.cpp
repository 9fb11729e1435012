// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;

namespace {

PersonRow person(const QString& key, const QString& name, const QString& role, int hue)
{
    PersonRow row;
    row.key = key;
    row.name = name;
    row.role = role;
    row.letters = name.left(1);
    row.hue = hue;
    row.phone = "07700900101";
    row.textTo = "07700900101";
    return row;
}

AccessRow access(const QString& key, const QString& name, const QString& icon, int level, const QString& words)
{
    AccessRow row;
    row.key = key;
    row.name = name;
    row.icon = icon;
    row.access = level;
    row.words = words;
    return row;
}

}  // namespace

void fillPeople(AppViewModel& app)
{
    PeopleFace face;
    face.inCircle = 5;
    face.canAdd = true;
    face.letters = "S";
    face.hue = 7;
    app.people()->set(face);
    PersonRow tom = person("m5", "Tom", "Maths tutor. Text only", 1);
    tom.phone.clear();
    app.people()->circle()->set({person("m2", "Priya", "My personal adviser", 0),
                                 person("m4", "Dawn", "I live with her", 3),
                                 person("m3", "Grace", "Hub home. On call now", 5), tom});
    app.people()->important()->set(
        {person("c1", "Hanna", "My sister, in Leeds", 4), person("c2", "Mr Tesfay", "Choir leader", 8)});

    PersonFace priya;
    priya.key = "m2";
    priya.record = "p2";
    priya.name = "Priya";
    priya.role = "Personal adviser";
    priya.line = "My personal adviser";
    priya.letters = "P";
    priya.phone = "07700 900101";
    priya.textTo = "07700 900101";
    priya.hours = "Monday to Friday, 9 to 5";
    priya.rule = "Call or text, any time in hours";
    priya.member = true;
    priya.canShare = true;
    priya.canWrite = true;
    priya.canRemove = true;
    priya.adviser = true;
    priya.news = "Last heard from today";
    priya.ownLine = true;
    priya.ringNumber = "07700 900101";
    priya.hoursWritten = "mo-fr 09:00-17:00";
    priya.hasAddress = true;
    app.person()->set(priya);
    app.person()->access()->set({access("about", "About me", "identity", 2, "Can read and write"),
                                 access("plan", "Plan", "plan", 2, "Can read and write"),
                                 access("health", "Health", "health", 1, "Can read"),
                                 access("home", "Where I live", "home", 0, "Cannot see it")});

    fillHelp(app);
    app.help()->onCall()->set({person("m3", "Grace, hub home", "On call tonight until 8\u00a0am", 5)});
}

}  // namespace waymark::gallery
