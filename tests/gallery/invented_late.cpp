// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDateTime>

#include "app/viewmodels/show/show_late.h"
#include "tests/gallery/invented.h"
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;
using services::ChangeKind;
using services::LateField;
using services::LateItem;

namespace {

SpokenTime tuesday()
{
    return SpokenTime(QDateTime(QDate(2026, 10, 13), QTime(9, 41)));
}

LateItem item(const char* id, const char* kind, const char* title, std::vector<LateField> fields)
{
    LateItem one;
    one.id = id;
    one.record.kind = kind;
    one.record.title = title;
    one.record.heading = 7;
    one.who.name = "Dawn";
    one.when = tuesday().now().addDays(-1).toMSecsSinceEpoch();
    one.canTake = true;
    one.fields = std::move(fields);
    return one;
}

std::vector<LateItem> items()
{
    auto words = item("l1", "heading", "Life skills",
                      {{.field = "needs",
                        .kind = ChangeKind::wrote,
                        .now = std::string("Help with bills."),
                        .late = std::string("Help with bills, and someone to show me the boiler."),
                        .longText = true}});
    auto promise = item("l2", "promise", "Ring the college",
                        {{.field = {}, .kind = ChangeKind::made, .now = {}, .late = {}, .longText = false},
                         {.field = "by",
                          .kind = ChangeKind::wrote,
                          .now = {},
                          .late = *domain::parseDate("2026-10-20"),
                          .longText = false}});
    promise.isNew = true;
    auto done = item("l3", "promise", "Buy a kettle", {});
    done.canTake = false;
    done.taken = true;
    return {words, promise, done};
}

}  // namespace

void fillLate(AppViewModel& app)
{
    show(*app.late(), {items()}, tuesday());
}

void fillLateOfMine(AppViewModel& app)
{
    fillCarerDay(app);
    auto mine = items();
    for (auto& one : mine) {
        one.mine = true;
        one.who.me = true;
        one.canTake = false;
    }
    show(*app.late(), {mine}, tuesday());
}

void fillLongLate(AppViewModel& app)
{
    auto all = items();
    for (auto& one : all) {
        one.who.name = "Selamawit Gebremedhin-Featherstonehaugh";
        one.record.title += ", and then all the other things that were said about it in the kitchen that evening";
    }
    show(*app.late(), {all}, tuesday());
}

}  // namespace waymark::gallery
