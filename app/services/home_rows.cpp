// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/home_rows.h"

#include <algorithm>

#include "app/domain/contact.h"
#include "app/domain/names.h"
#include "app/schema/declaration.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {
namespace {

namespace fields = schema::home;

using News = std::map<PersonNumber, UnixMs>;

void collect(News& news, const std::vector<records::ShownRow>& rows)
{
    for (const auto& row : rows) {
        for (const auto& field : row.fields) {
            for (const auto& version : field.versions) {
                UnixMs& newest = news[version.person];
                newest = std::max(newest, version.when);
            }
        }
    }
}

/// When each member last wrote something that this phone has seen.
Result<News> newsIn(const ServiceContext& context, const Directory& directory)
{
    News news;
    for (const auto table : {fields::kTable, schema::person::kTable, schema::contact::kTable, schema::event::kTable,
                             schema::answer::kTable}) {
        WAYMARK_ASSIGN(const auto rows, Rows(context).list(directory.circle().space, table));
        collect(news, rows);
    }
    return news;
}

CallTile reachOf(const records::ShownRow& row, const HomeRow& home, domain::LocalTime now)
{
    CallTile tile;
    tile.person.id = home.id;
    tile.person.name = home.name;
    tile.person.initial = domain::initialOf(home.name);
    tile.person.hue = domain::hueOf(home.id);
    tile.phone = textOf(row, fields::kPhone);
    tile.textTo = textOf(row, fields::kTextTo);
    const auto hours = domain::WeeklyHours::parse(home.hours).value_or(domain::WeeklyHours{});
    const auto answer = domain::mayContact(domain::ContactRule::callOrText, hours, true, now);
    tile.canCall = !tile.phone.empty();
    tile.canText = tile.canCall || !tile.textTo.empty();
    tile.textTo = tile.textTo.empty() ? tile.phone : tile.textTo;
    tile.openNow = answer.openNow;
    tile.opensAt = answer.opensAt;
    return tile;
}

HomeRow homeFrom(const records::ShownRow& row, const Directory& directory, const News& news, domain::LocalTime now)
{
    HomeRow home;
    home.id = row.ref.row.hex();
    home.name = textOf(row, fields::kName);
    home.who = textOf(row, fields::kWho);
    home.hub =
        choiceOf(row, fields::kType, schema::HomeKind::hub, schema::HomeKind::satellite) == schema::HomeKind::hub;
    home.hours = textOf(row, fields::kHours);
    home.note = textOf(row, fields::kNote);
    home.reach = reachOf(row, home, now);
    home.members = directory.tags(numbersOf(row, fields::kMembers));
    home.writable = directory.mayWrite("constellation");
    for (const std::int64_t number : numbersOf(row, fields::kMembers)) {
        const auto found = news.find(static_cast<PersonNumber>(number));
        if (found != news.end()) {
            home.lastNews = std::max(home.lastNews.value_or(0), found->second);
        }
    }
    return home;
}

}  // namespace

Result<std::vector<HomeRow>> homeRows(const ServiceContext& context, const Directory& directory)
{
    WAYMARK_ASSIGN(const auto rows, Rows(context).list(directory.circle().space, fields::kTable));
    WAYMARK_ASSIGN(const auto news, newsIn(context, directory));
    std::vector<HomeRow> homes;
    for (const auto& row : rows) {
        homes.push_back(homeFrom(row, directory, news, context.now()));
    }
    std::ranges::sort(homes, [](const HomeRow& left, const HomeRow& right) {
        return left.hub != right.hub ? left.hub : std::tie(left.name, left.id) < std::tie(right.name, right.id);
    });
    return homes;
}

}  // namespace waymark::services
