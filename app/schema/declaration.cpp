// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/schema/declaration.h"

#include <algorithm>

#include "app/content/content.h"

namespace waymark::schema {
namespace {

using records::Table;

constexpr std::string_view kConstellation = "constellation";

constexpr std::array kTables = {
    Table{.id = profile::kTable,
          .name = "profile",
          .columns = profile::kColumns,
          .writers = Writers::owner,
          .section = "about",
          .about = "the young person; one in a circle"},
    Table{.id = person::kTable,
          .name = "person",
          .columns = person::kColumns,
          .section = "about",
          .about = "how to reach a member of the circle"},
    Table{.id = contact::kTable,
          .name = "contact",
          .columns = contact::kColumns,
          .section = "about",
          .about = "someone important, or a service, who is not in the circle"},
    Table{.id = heading::kTable,
          .name = "heading",
          .columns = heading::kColumns,
          .about = "one of the ten parts of the pathway plan; made with the circle"},
    Table{.id = promise::kTable,
          .name = "promise",
          .columns = promise::kColumns,
          .longHistory = true,
          .rank = promise::kState,
          .about = "what somebody said they will do"},
    Table{.id = skill::kTable, .name = "skill", .columns = skill::kColumns, .about = "something to be ready for"},
    Table{.id = setting::kTable,
          .name = "setting",
          .columns = setting::kColumns,
          .section = "learning",
          .about = "school, college, training"},
    Table{.id = target::kTable,
          .name = "target",
          .columns = target::kColumns,
          .section = "learning",
          .about = "a target of the education plan"},
    Table{.id = tuition::kTable,
          .name = "tuition",
          .columns = tuition::kColumns,
          .section = "learning",
          .about = "a block of paid lessons"},
    Table{.id = session::kTable,
          .name = "session",
          .columns = session::kColumns,
          .parent = session::kTuition,
          .rank = session::kStarts,
          .section = "learning",
          .about = "one lesson of a block"},
    Table{.id = event::kTable,
          .name = "event",
          .columns = event::kColumns,
          .rank = event::kStarts,
          .section = "about",
          .about = "a date to keep"},
    Table{.id = answer::kTable,
          .name = "answer",
          .columns = answer::kColumns,
          .writers = Writers::author,
          .parent = answer::kEvent,
          .section = "about",
          .about = "one person's answer to an event"},
    Table{.id = note::kTable,
          .name = "note",
          .columns = note::kColumns,
          .writers = Writers::author,
          .section = "home",
          .about = "a carer's note about a day"},
    Table{.id = home::kTable,
          .name = "home",
          .columns = home::kColumns,
          .section = kConstellation,
          .about = "one home of a constellation"},
    Table{.id = taken::kTable,
          .name = "taken",
          .columns = taken::kColumns,
          .writers = Writers::author,
          .longHistory = true,
          .about = "late words of somebody that another wrote in for them"},
    Table{.id = attachment::kTable,
          .name = "attachment",
          .columns = attachment::kColumns,
          .about = "a photo or paper that belongs to a record"},
};

constexpr records::Schema kSchema{.version = 5, .tables = kTables};
static_assert(records::schemaProblem(kSchema).empty());

constexpr std::array<std::string_view, 10> kYoungPersonSections = {
    "about", "plan", "learning", "money", "health", "identity", "home", "documents", "messages", "private"};

}  // namespace

const records::Schema& schema()
{
    return kSchema;
}

bool followsHeading(TableId table)
{
    return table == heading::kTable || table == promise::kTable || table == skill::kTable;
}

std::optional<std::string_view> sectionFor(TableId table, std::optional<int> heading, bool constellation)
{
    const Table* declared = kSchema.table(table);
    if (declared == nullptr) {
        return std::nullopt;
    }
    if (followsHeading(table)) {
        const content::Heading* found = heading ? content::headingNumbered(*heading) : nullptr;
        return found == nullptr || constellation ? std::nullopt : std::optional<std::string_view>(found->section);
    }
    if (table == taken::kTable || table == attachment::kTable) {
        return std::nullopt;  // each lives beside the record it speaks of
    }
    if (!constellation) {
        return declared->section == kConstellation ? std::nullopt : std::optional(declared->section);
    }
    // A constellation has no plan: homes, people and dates live in its directory.
    const bool inDirectory =
        declared->section == kConstellation || (declared->section == "about" && table != profile::kTable);
    return inDirectory ? std::optional(kConstellation) : std::nullopt;
}

std::span<const std::string_view> youngPersonSections()
{
    return kYoungPersonSections;
}

}  // namespace waymark::schema
