// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/section_dropping.h"

#include <array>

#include "platform/database/database.h"
#include "sync/records/record_tables.h"
#include "sync/records/wire_word.h"

namespace waymark::records {
namespace {

Result<Changes> liveRows(database::Database& database, const SpaceId& space)
{
    Changes changes;
    changes.pendingChanged = true;
    WAYMARK_ASSIGN(auto select, database.statement("SELECT s.channel, r.tbl, r.row FROM rec_row r JOIN rec_section s "
                                                   "ON s.id = r.section WHERE s.space = ?1"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& from) -> Status {
            RowChange change;
            change.row = {{space, from.fixed<ChannelId>(0)},
                          tableIdOf(static_cast<TableWord>(from.integer(1))),
                          from.fixed<RowId>(2)};
            change.hidden = true;
            changes.rows.push_back(change);
            return {};
        },
        space));
    return changes;
}

}  // namespace

Result<Changes> dropSpace(database::Database& database, const SpaceId& space)
{
    // What is found by a row or a stream goes before it, and the section last.
    constexpr std::array kStatements{
        "DELETE FROM rec_words WHERE rowid IN (SELECT r.id FROM rec_row r JOIN rec_section s ON s.id = r.section WHERE "
        "s.space = ?1)",
        "DELETE FROM rec_pending WHERE row IN (SELECT r.id FROM rec_row r JOIN rec_section s ON s.id = r.section WHERE "
        "s.space = ?1)",
        "DELETE FROM rec_history WHERE row IN (SELECT r.id FROM rec_row r JOIN rec_section s ON s.id = r.section WHERE "
        "s.space = ?1)",
        "DELETE FROM rec_local WHERE stream IN (SELECT m.id FROM rec_stream m JOIN rec_section s ON s.id = m.section "
        "WHERE s.space = ?1)"};
    WAYMARK_ASSIGN(auto changes, liveRows(database, space));
    for (const char* sql : kStatements) {
        WAYMARK_ASSIGN(auto drop, database.statement(sql));
        WAYMARK_TRY(drop.run(space));
    }
    for (const std::string table :
         {"rec_row", "rec_transaction", "rec_draft", "rec_bin", "rec_late", "rec_erasing", "rec_stream"}) {
        WAYMARK_ASSIGN(auto drop, database.statement("DELETE FROM " + table + " WHERE section IN (SELECT id FROM " +
                                                     "rec_section WHERE space = ?1)"));
        WAYMARK_TRY(drop.run(space));
    }
    WAYMARK_ASSIGN(auto sections, database.statement("DELETE FROM rec_section WHERE space = ?1"));
    WAYMARK_TRY(sections.run(space));
    return changes;
}

}  // namespace waymark::records
