// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/promise_rows.h"

#include <algorithm>

#include "app/domain/names.h"
#include "app/schema/declaration.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {

namespace fields = schema::promise;

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

Result<std::vector<PromiseRow>> promiseRows(const ServiceContext& context, const Directory& directory,
                                            std::optional<int> heading)
{
    WAYMARK_ASSIGN(auto rows, Rows(context).list(directory.circle().space, fields::kTable));
    std::erase_if(rows, [&](const auto& row) { return heading && numberOf(row, fields::kHeading) != *heading; });
    const domain::Date today = context.today();
    std::ranges::sort(rows, [&](const auto& left, const auto& right) {
        return domain::promiseBefore(promiseFrom(left, directory), promiseFrom(right, directory), today);
    });
    std::vector<PromiseRow> shown;
    shown.reserve(rows.size());
    for (const auto& row : rows) {
        shown.push_back(promiseRowFrom(row, directory, today));
    }
    return shown;
}

}  // namespace waymark::services
