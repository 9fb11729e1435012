// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/promise_rows.h"

#include <algorithm>
#include <iterator>

#include "app/domain/names.h"
#include "app/schema/declaration.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {

namespace fields = schema::promise;

namespace {

std::vector<PromiseRow> inOrder(const std::vector<records::ShownRow>& rows, const Directory& directory,
                                domain::Date today)
{
    struct Ranked {
        domain::Promise facts;
        const records::ShownRow* row;
    };
    std::vector<Ranked> ranked;
    ranked.reserve(rows.size());
    for (const auto& row : rows) {
        ranked.push_back({promiseFrom(row, directory), &row});
    }
    std::ranges::sort(ranked, [&](const Ranked& left, const Ranked& right) {
        return domain::promiseBefore(left.facts, right.facts, today);
    });
    std::vector<PromiseRow> shown;
    shown.reserve(rows.size());
    for (const Ranked& one : ranked) {
        shown.push_back(promiseRowFrom(*one.row, directory, today));
    }
    return shown;
}

}  // namespace

domain::Promise promiseFrom(const records::ShownRow& row, const Directory& directory)
{
    const auto member = numberOf(row, fields::kMember);
    return {.id = row.ref.row.hex(),
            .state = choiceOf(row, fields::kState, domain::PromiseState::letGo, domain::PromiseState::open),
            .by = dateOf(row, fields::kBy),
            .hasPerson = member.has_value() || !textOf(row, fields::kName).empty(),
            .mine = member == std::int64_t{directory.circle().me}};
}

PromiseRow promiseRowFrom(const records::ShownRow& row, const Directory& directory, domain::Date today)
{
    const domain::Promise facts = promiseFrom(row, directory);
    PromiseRow shown;
    shown.id = facts.id;
    shown.heading = static_cast<int>(numberOf(row, fields::kHeading).value_or(0));
    shown.who = directory.tag(static_cast<PersonNumber>(numberOf(row, fields::kMember).value_or(0)));
    if (shown.who.id.empty()) {
        shown.who.name = textOf(row, fields::kName);
        shown.who.initial = domain::initialOf(shown.who.name);
        shown.who.hue = domain::hueOf(shown.who.name);
    }
    shown.what = textOf(row, fields::kWhat);
    shown.by = facts.by;
    shown.status = domain::statusOf(facts, today);
    const auto section = schema::sectionFor(fields::kTable, shown.heading, false);
    shown.writable = section && directory.mayWrite(*section);
    return shown;
}

Result<std::vector<PromiseRow>> promiseRows(const ServiceContext& context, const Directory& directory, std::size_t done)
{
    const Rows rows(context);
    const SpaceId& space = directory.circle().space;
    const records::Value open = static_cast<std::int64_t>(domain::PromiseState::open);
    const records::Value kept = static_cast<std::int64_t>(domain::PromiseState::kept);
    WAYMARK_ASSIGN(auto all, rows.ranged(space, fields::kTable, {}, open));
    WAYMARK_ASSIGN(auto over, rows.ranged(space, fields::kTable, kept, {}, done));
    std::ranges::move(over, std::back_inserter(all));
    return inOrder(all, directory, context.today());
}

Result<std::vector<PromiseRow>> promisesOf(const ServiceContext& context, const Directory& directory, int heading)
{
    WAYMARK_ASSIGN(auto rows, Rows(context).list(directory.circle().space, fields::kTable));
    std::erase_if(rows, [&](const auto& row) { return numberOf(row, fields::kHeading) != heading; });
    return inOrder(rows, directory, context.today());
}

Result<std::size_t> promiseCount(const ServiceContext& context, const SpaceId& space)
{
    records::ListFilter filter;
    filter.table = fields::kTable;
    filter.space = space;
    return context.store.reader().count(filter);
}

}  // namespace waymark::services
