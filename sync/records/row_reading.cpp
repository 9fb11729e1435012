// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/row_reading.h"

#include "sync/records/row_state_codec.h"

namespace waymark::records {

Result<RowState> readState(database::Database& database, std::int64_t id, TableWord table, const RowId& row,
                           bool pending, ByteView state)
{
    WAYMARK_ASSIGN(auto shown, decodeRowState(state));
    if (pending) {
        WAYMARK_ASSIGN(const auto ops, pendingOf(database, id, table, row));
        for (const auto& op : ops) {
            applyPending(shown, op);
        }
    }
    return shown;
}

Result<ReadRow> findRow(database::Database& database, const Schema& schema, const RowRef& ref)
{
    const auto* table = schema.table(ref.table);
    if (table == nullptr) {
        return fail(ErrorCode::not_found, "table");
    }
    WAYMARK_ASSIGN(const auto section, findSection(database, ref.section));
    WAYMARK_ASSIGN(auto select, database.statement("SELECT id, presence, pending, state FROM rec_row "
                                                   "WHERE row = ?1 AND tbl = ?2 AND section = ?3 AND NOT EXISTS "
                                                   "(SELECT 1 FROM rec_section s WHERE s.id = section AND "
                                                   "s.hidden NOT NULL)"));
    WAYMARK_ASSIGN(const bool found, select.first(ref.row, wordOf(*table), section));
    if (!found) {
        return fail(ErrorCode::not_found, "row");
    }
    const auto from = select.row();
    ReadRow row;
    row.id = from.integer(0);
    row.table = wordOf(*table);
    row.presence = static_cast<Presence>(from.integer(1));
    WAYMARK_ASSIGN(row.state, readState(database, row.id, row.table, ref.row, from.boolean(2), from.blob(3)));
    return row;
}

}  // namespace waymark::records
