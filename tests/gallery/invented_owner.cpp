// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDateTime>

#include "app/viewmodels/show/show_owner.h"
#include "tests/gallery/invented.h"
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;
using services::OwnerNewsKind;
using services::PersonTag;

namespace {

constexpr domain::Date kToday{std::chrono::year(2026), std::chrono::month(10), std::chrono::day(13)};
constexpr const char* kLongName = "Bartholomew-Alexander Featherstonehaugh-Cholmondeley";

SpokenTime tuesday()
{
    return SpokenTime(QDateTime(QDate(2026, 10, 13), QTime(9, 41)));
}

UnixMs at(int year, int month, int day, int hour = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, 0)).toMSecsSinceEpoch();
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

PersonTag sam()
{
    return person("m1", "Sam", 7, domain::Role::youngPerson);
}

PersonTag priya()
{
    return person("m2", "Priya", 0, domain::Role::personalAdviser);
}

PersonTag dawn()
{
    return person("m4", "Dawn", 3, domain::Role::fosterCarer);
}

PersonTag grace()
{
    return person("m3", "Grace", 5, domain::Role::hubCarer);
}

services::OwnerView lookedAfter()
{
    services::OwnerView view;
    view.owner = grace();
    view.acting = true;
    view.ends = at(2031, 4, 3);
    view.successor = sam();
    view.members = {dawn(), priya()};
    view.today = kToday;
    return view;
}

services::ReplaceNotice notice(std::vector<PersonTag> by, UnixMs from, bool due)
{
    services::ReplaceNotice one;
    one.person = dawn();
    one.by = std::move(by);
    one.from = from == 0 ? std::nullopt : std::optional(from);
    one.due = due;
    one.said = due;
    return one;
}

services::AskedAfresh asked(const PersonTag& who, const char* section, services::Access access, UnixMs until = 0)
{
    services::AskedAfresh one{who, {}};
    one.was.section = section;
    one.was.access = access;
    one.was.until = until == 0 ? std::nullopt : std::optional(until);
    return one;
}

void showNews(AppViewModel& app, OwnerNewsKind kind)
{
    services::OwnerNews news{"c0ffee", "Sam", kind, dawn(), at(2026, 10, 20, 9)};
    show(*app.owner(), std::vector{news}, tuesday());
}

}  // namespace

void fillOwner(AppViewModel& app)
{
    services::OwnerView view;
    view.owner = sam();
    view.owner.me = true;
    view.mine = true;
    view.today = kToday;
    show(*app.owner(), view, tuesday());
    show(*app.owner(), std::vector<services::OwnerNews>{}, tuesday());
}

void fillLookedAfter(AppViewModel& app)
{
    auto view = lookedAfter();
    view.forMe = true;
    view.successor->me = true;
    show(*app.owner(), view, tuesday());
}

void fillMayClaim(AppViewModel& app)
{
    auto view = lookedAfter();
    view.ends = at(2026, 10, 12);
    view.forMe = true;
    view.successor->me = true;
    view.mayClaim = true;
    show(*app.owner(), view, tuesday());
    showNews(app, OwnerNewsKind::claim);
}

void fillClaimed(AppViewModel& app)
{
    fillOwner(app);
    fillNoRescue(app);
    services::OwnerView view;
    view.owner = sam();
    view.owner.me = true;
    view.mine = true;
    view.asked = {asked(grace(), "plan", services::Access::write), asked(grace(), "health", services::Access::read),
                  asked(dawn(), "plan", services::Access::read, at(2026, 12, 24)),
                  asked(priya(), "plan", services::Access::write)};
    show(*app.owner(), view, tuesday());
}

void fillLooksAfter(AppViewModel& app)
{
    auto view = lookedAfter();
    view.owner.me = true;
    view.mine = true;
    view.notices = {notice({priya(), dawn()}, at(2026, 10, 20, 9), false)};
    show(*app.owner(), view, tuesday());
    showNews(app, OwnerNewsKind::unwanted);
}

void fillLooksAfterNobodyYet(AppViewModel& app)
{
    auto view = lookedAfter();
    view.owner.me = true;
    view.mine = true;
    view.successor.reset();
    view.members.push_back(sam());
    show(*app.owner(), view, tuesday());
}

void fillHelpsRun(AppViewModel& app)
{
    auto view = lookedAfter();
    view.mayReplace = true;
    view.tooOld = true;
    auto me = priya();
    me.me = true;
    view.notices = {notice({me, dawn()}, at(2026, 10, 12, 9), true)};
    show(*app.owner(), view, tuesday());
    showNews(app, OwnerNewsKind::replaceDue);
}

void fillTooOld(AppViewModel& app)
{
    fillOwner(app);
    showNews(app, OwnerNewsKind::tooOld);
}

void fillLongOwner(AppViewModel& app)
{
    auto view = lookedAfter();
    view.owner.name = kLongName;
    view.successor->name = kLongName;
    view.mayReplace = true;
    view.members.front().name = kLongName;
    auto one = dawn();
    one.name = kLongName;
    view.notices = {notice({one, one}, at(2026, 10, 20, 9), false)};
    view.notices.front().person = one;
    view.asked = {asked(one, "identity", services::Access::write, at(2026, 12, 24))};
    show(*app.owner(), view, tuesday());
    services::OwnerNews news{"c0ffee", kLongName, OwnerNewsKind::unwanted, one, at(2026, 10, 20, 9)};
    show(*app.owner(), std::vector{news}, tuesday());
}

}  // namespace waymark::gallery
