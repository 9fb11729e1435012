// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/section_hiding.h"

#include "sync/records/record_tables.h"
#include "sync/records/wire_word.h"

namespace waymark::records {
namespace {

/// Every view made of one of its rows is to be read again.
Result<Changes> rowsOf(database::Database& database, const SectionRef& section, std::int64_t number, bool hidden)
{
    Changes changes;
    WAYMARK_ASSIGN(auto select,
                   database.statement("SELECT tbl, row FROM rec_row WHERE section = ?1 AND presence = ?2"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& from) -> Status {
            RowChange change;
            change.row = {section, tableIdOf(static_cast<TableWord>(from.integer(0))), from.fixed<RowId>(1)};
            change.appeared = !hidden;
            change.hidden = hidden;
            changes.rows.push_back(change);
            return {};
        },
        number, Presence::live));
    return changes;
}

}  // namespace

Result<Changes> hideSection(database::Database& database, const SectionRef& section, UnixMs now)
{
    WAYMARK_ASSIGN(const auto since, hiddenSince(database, section));
    if (since) {
        return Changes{};
    }
    WAYMARK_ASSIGN(const auto number, makeSection(database, section));
    WAYMARK_ASSIGN(auto hide, database.statement("UPDATE rec_section SET hidden = ?2 WHERE id = ?1"));
    WAYMARK_TRY(hide.run(number, now));
    return rowsOf(database, section, number, true);
}

Result<Changes> showSection(database::Database& database, const SectionRef& section)
{
    WAYMARK_ASSIGN(const auto since, hiddenSince(database, section));
    if (!since) {
        return Changes{};
    }
    WAYMARK_ASSIGN(const auto number, findSection(database, section));
    WAYMARK_ASSIGN(auto show, database.statement("UPDATE rec_section SET hidden = NULL WHERE id = ?1"));
    WAYMARK_TRY(show.run(number));
    return rowsOf(database, section, number, false);
}

Result<std::optional<UnixMs>> hiddenSince(database::Database& database, const SectionRef& section)
{
    WAYMARK_ASSIGN(auto select, database.statement("SELECT hidden FROM rec_section WHERE space = ?1 AND channel = ?2 "
                                                   "AND hidden IS NOT NULL"));
    WAYMARK_ASSIGN(const bool found, select.first(section.space, section.channel));
    return found ? std::optional(UnixMs{select.row().integer(0)}) : std::nullopt;
}

}  // namespace waymark::records
