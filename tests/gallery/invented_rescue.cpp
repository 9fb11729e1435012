// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDateTime>

#include "app/viewmodels/show/show_circle.h"
#include "app/viewmodels/show/show_rescue.h"
#include "tests/gallery/invented.h"
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;
using services::PersonTag;
using services::RecoveryAsk;
using services::RecoveryStep;

namespace {

const std::vector<std::string> kWords{"river", "lamp", "seven", "bread", "apple", "stone"};

SpokenTime tuesday()
{
    return SpokenTime(QDateTime(QDate(2026, 10, 13), QTime(9, 41)));
}

UnixMs thursday()
{
    return QDateTime(QDate(2026, 10, 15), QTime(9, 0)).toMSecsSinceEpoch();
}

PersonTag person(const char* id, const char* name, int hue, domain::Role role)
{
    PersonTag tag;
    tag.id = id;
    tag.name = name;
    tag.initial = std::string(name).substr(0, 1);
    tag.hue = hue;
    tag.role = role;
    return tag;
}

std::vector<PersonTag> people()
{
    return {person("m2", "Priya", 0, domain::Role::personalAdviser), person("m4", "Dawn", 3, domain::Role::fosterCarer),
            person("m3", "Grace", 5, domain::Role::hubCarer)};
}

services::RecoveryView view(bool mine, bool prepared)
{
    services::RecoveryView view;
    view.prepared = prepared;
    view.byWords = prepared;
    view.need = prepared ? 2 : 0;
    view.people = prepared ? people() : std::vector<PersonTag>{};
    view.members = people();
    view.members.push_back(person("m5", "Tom", 1, domain::Role::tutor));
    view.owner = person("m1", "Selam", 7, domain::Role::youngPerson);
    view.owner.me = mine;
    view.mine = mine;
    view.trusted = !mine;
    return view;
}

RecoveryAsk ask(bool mine)
{
    RecoveryAsk one;
    one.circle = "c0ffee";
    one.owner = view(mine, true).owner;
    one.phone = mine ? "" : "07700 900123";
    one.mine = mine;
    one.need = 2;
    one.people = people();
    one.people.at(1).me = !mine;
    one.request.id = "a1";
    one.request.checkWords = kWords;
    one.request.confirmedBy = {one.people.front()};
    one.request.canConfirm = !mine;
    one.request.canVeto = mine;
    return one;
}

void showAsk(AppViewModel& app, const RecoveryAsk& one)
{
    show(*app.rescue(), {one}, tuesday());
    app.rescue()->openAsk(QStringLiteral("c0ffee:a1"));
}

services::RecoveringView recovering(RecoveryStep step)
{
    services::RecoveringView view;
    view.circle = "c0ffee";
    view.step = step;
    view.checkWords = kWords;
    view.confirmed = 2;
    view.need = 2;
    view.ripeFrom = thursday();
    return view;
}

void showLost(AppViewModel& app, RecoveryStep step)
{
    const auto view = recovering(step);
    show(*app.lostPhone(), &view, false, tuesday());
}

}  // namespace

void fillRescue(AppViewModel& app)
{
    app.rescue()->set({});
    show(*app.rescue(), view(true, true), true);
    show(*app.rescue(), std::vector<RecoveryAsk>{}, tuesday());
    app.lostPhone()->forget();
}

void fillNoRescue(AppViewModel& app)
{
    show(*app.rescue(), view(true, false), false);
}

void fillAskOfMine(AppViewModel& app)
{
    RecoveryAsk one = ask(true);
    one.request.confirmedBy = {one.people.at(0), one.people.at(1)};
    one.request.confirmed = true;
    one.request.ripeFrom = thursday();
    showAsk(app, one);
}

void fillAskOfTheirs(AppViewModel& app)
{
    fillCarerDay(app);
    show(*app.rescue(), view(false, true), false);
    RescueFace face = app.rescue()->face();
    face.code = "WM1:AEMHI5DUOBZTULZPOJSWYYLZFZSXQYLNOBWGKLTPOJTVQIBAEAQCAIBAEAQCAIBAEAQCAIBAEAQCAIBAEAQCAIBAMF4Q";
    const QrCells cells = qrCells(face.code.toStdString());
    face.codeModules = cells.modules;
    face.codeSide = cells.side;
    app.rescue()->set(face);
    showAsk(app, ask(false));
}

void fillLongAsk(AppViewModel& app)
{
    fillCarerDay(app);
    RecoveryAsk one = ask(false);
    one.owner.name = "Selamawit Gebremedhin-Featherstonehaugh";
    one.people.at(2).name = one.owner.name;
    one.need = 3;
    showAsk(app, one);
}

void fillLostLooking(AppViewModel& app)
{
    LostPhoneFace face;
    face.step = 1;
    app.lostPhone()->set(face);
}

void fillLostAsks(AppViewModel& app)
{
    showLost(app, RecoveryStep::waiting);
}

void fillLostStopped(AppViewModel& app)
{
    showLost(app, RecoveryStep::vetoed);
}

void fillLostFailed(AppViewModel& app)
{
    auto view = recovering(RecoveryStep::failed);
    view.byWords = true;
    show(*app.lostPhone(), &view, false, tuesday());
}

void fillLostIn(AppViewModel& app)
{
    showLost(app, RecoveryStep::waiting);
    show(*app.lostPhone(), nullptr, true, tuesday());
}

void fillOutOfCircle(AppViewModel& app)
{
    if (app.role() != AppViewModel::Role::YoungPerson) {
        fillCarerDay(app);
    }
    CircleFace circle = app.circle()->face();
    circle.name = "Mia";
    circle.kindWords = "You are not in it any more";
    circle.out = true;
    circle.canTakeOff = true;
    circle.canLeave = false;
    circle.newsKey = circle.key;
    circle.newsName = "Mia";
    circle.canInvite = false;
    circle.adviser.clear();
    app.circle()->invitations()->set({});
    app.circle()->set(circle);
}

}  // namespace waymark::gallery
