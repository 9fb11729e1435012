// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_circle.h"
#include "tests/gallery/invented.h"
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;

namespace {

ChoiceRow choice(const QString& key, const QString& name, const QString& line, bool chosen)
{
    ChoiceRow row;
    row.key = key;
    row.name = name;
    row.line = line;
    row.chosen = chosen;
    return row;
}

QList<ChoiceRow> sixWords()
{
    QList<ChoiceRow> rows;
    for (const auto* word : {"river", "lamp", "seven", "bread", "apple", "stone"}) {
        rows.append(choice(word, word, {}, false));
    }
    return rows;
}

void fillInvite(AppViewModel& app)
{
    InviteFace face;
    face.key = "i1";
    face.step = 2;
    face.words = "river lamp seven bread apple stone cloud garden paper north";
    face.digits = "204 117 559 310 882 046 731 905 264 118 377";
    face.link = "waymark:2041175593108820467319052641183";
    const QrCells cells = qrCells(face.link.toStdString());
    face.qrModules = cells.modules;
    face.qrSide = cells.side;
    face.expires = "Works once, until 20 October.";
    app.invite()->set(face);
    app.invite()->checkWords()->set(sixWords());
    app.join()->checkWords()->set(sixWords());
}

}  // namespace

void fillSharing(AppViewModel& app)
{
    CircleFace circle;
    circle.key = "c0ffee";
    circle.name = "Sam";
    circle.kindWords = "Your own circle";
    circle.canInvite = true;
    circle.online = true;
    circle.adviser = "m2";
    circle.adviserName = "Priya";
    circle.owner = "You";
    circle.devices = 1;
    app.circle()->invitations()->set({choice("i1", "Foster carer", "Works once, until 20\u00a0Oct.", false)});
    app.circle()->set(circle);
    PersonRow dawn;
    dawn.key = "m4";
    dawn.name = "Dawn";
    dawn.role = "Foster carer. Last heard from today";
    dawn.letters = "D";
    dawn.hue = 3;
    PersonRow priya = dawn;
    priya.key = "m2";
    priya.name = "Priya";
    priya.role = "Personal adviser. Last heard from yesterday";
    priya.letters = "P";
    priya.hue = 0;
    app.circle()->members()->set({dawn, priya});
    fillInvite(app);

    SyncFace sync;
    sync.relay = "https://relay.example.org";
    sync.pin = "a1b2c3d4";
    sync.state = 1;
    sync.stateWords = "Ready. Changes are shared as they come.";
    sync.lastShared = "2 hours ago";
    sync.tested = "It answers and can be trusted.";
    app.sync()->set(sync);
    app.sync()->problems()->set({});
}

void fillTheirCircle(AppViewModel& app)
{
    fillCarerDay(app);
    CircleFace circle = app.circle()->face();
    circle.name = "Mia";
    circle.kindWords = "A young person's circle";
    circle.canInvite = false;
    circle.canLeave = true;
    circle.online = false;
    circle.waiting = 2;
    circle.owner = "Mia";
    circle.adviser.clear();
    app.circle()->invitations()->set({});
    app.circle()->set(circle);
    app.setWhose("Mia");
}

void fillLeftCircle(AppViewModel& app)
{
    fillTheirCircle(app);
    CircleFace circle = app.circle()->face();
    circle.kindWords = "You are not in it any more";
    circle.canLeave = false;
    circle.over = true;
    circle.waiting = 0;
    app.circle()->members()->set({});
    app.circle()->invitations()->set({});
    app.circle()->set(circle);
}

void fillOfflineCircle(AppViewModel& app)
{
    CircleFace circle = app.circle()->face();
    circle.online = false;
    circle.waiting = 1;
    app.circle()->set(circle);
    app.circle()->invitations()->set({choice("i1", "Foster carer", "Somebody used it and waits for you.", true)});
    PhonesFace phones = app.phones()->face();
    phones.waiting = 1;
    phones.key = "p3";
    app.phones()->set(phones);
}

void fillNewAdviser(AppViewModel& app)
{
    fillInviteChoice(app);
    InviteFace face;
    face.replaces = "m2";
    face.replacedName = "Priya";
    face.replacedSaw = "About me, Plan, Learning, Money and Health";
    app.invite()->set(face);
}

void fillNewAdviserWaits(AppViewModel& app)
{
    InviteFace face = app.invite()->face();
    face.step = 3;
    face.who = "Nadia";
    face.replaces = "m2";
    face.replacedName = "Priya";
    app.invite()->set(face);
}

void fillBadSync(AppViewModel& app)
{
    ProblemRow problem;
    problem.key = "pr1";
    problem.words = "The relay does not answer. Waymark tries again by itself.";
    problem.action = "Trying again in 30 seconds.";
    problem.circle = "Sam";
    app.sync()->problems()->set({problem});
    SyncFace sync = app.sync()->face();
    sync.state = 2;
    sync.stateWords = problem.words;
    sync.tested.clear();
    app.sync()->set(sync);
}

}  // namespace waymark::gallery
