// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/record_name.h"

#include <algorithm>

#include "app/content/content.h"
#include "app/schema/declaration.h"
#include "app/services/directory.h"
#include "app/services/people_rows.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {
namespace {

/// The title of the record a lesson or an answer belongs to.
std::string titleOfParent(const ServiceContext& context, const records::ShownRow& row, records::ColumnId reference)
{
    const auto parent = rowIdOf(row, reference);
    if (!parent) {
        return {};
    }
    const auto found = Rows(context).shown(parent->hex());
    return found ? textOf(*found, titleColumn(found->ref.table)) : std::string{};
}

std::string titleOf(const ServiceContext& context, const Directory& directory, const records::ShownRow& row)
{
    switch (row.ref.table) {
        case schema::heading::kTable: {
            const auto number = numberOf(row, schema::heading::kNumber).value_or(0);
            const auto* heading = content::headingNumbered(static_cast<int>(number));
            return heading == nullptr ? std::string{} : heading->title;
        }
        case schema::person::kTable:
            return directory.tag(static_cast<PersonNumber>(numberOf(row, schema::person::kMember).value_or(0))).name;
        case schema::session::kTable:
            return titleOfParent(context, row, schema::session::kTuition);
        case schema::answer::kTable:
            return titleOfParent(context, row, schema::answer::kEvent);
        default:
            return textOf(row, titleColumn(row.ref.table));
    }
}

}  // namespace

records::ColumnId titleColumn(records::TableId table)
{
    switch (table) {
        case schema::profile::kTable:
            return schema::profile::kName;
        case schema::contact::kTable:
            return schema::contact::kName;
        case schema::promise::kTable:
            return schema::promise::kWhat;
        case schema::skill::kTable:
            return schema::skill::kName;
        case schema::target::kTable:
            return schema::target::kTitle;
        case schema::tuition::kTable:
            return schema::tuition::kSubject;
        case schema::event::kTable:
            return schema::event::kTitle;
        case schema::home::kTable:
            return schema::home::kName;
        case schema::attachment::kTable:
            return schema::attachment::kName;
        default:
            return 0;
    }
}

RecordName nameOf(const ServiceContext& context, const Directory& directory, const records::ShownRow& row)
{
    RecordName name;
    name.id = row.ref.row.hex();
    const auto* table = schema::schema().table(row.ref.table);
    name.kind = table == nullptr ? std::string_view{} : table->name;
    name.title = titleOf(context, directory, row);
    // The three kinds that follow a heading all keep its number in their first column.
    static_assert(schema::heading::kNumber == 1 && schema::promise::kHeading == 1 && schema::skill::kHeading == 1);
    if (schema::followsHeading(row.ref.table)) {
        name.heading = static_cast<int>(numberOf(row, 1).value_or(0));
    }
    const auto section =
        std::ranges::find(directory.sections(), row.ref.section.channel, &circle::SectionView::channel);
    if (section != directory.sections().end()) {
        name.section = section->name;
    }
    if (row.ref.table == schema::person::kTable) {
        name.person = directory.tag(static_cast<PersonNumber>(numberOf(row, schema::person::kMember).value_or(0)));
    } else if (row.ref.table == schema::contact::kTable) {
        name.person = contactRow(row, context.now()).reach.person;
    }
    return name;
}

}  // namespace waymark::services
