// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/bin.h"

#include "sync/records/row_state_codec.h"

namespace waymark::records {

Status keepInBin(database::Database& database, std::int64_t section, TableWord table, const RowId& row,
                 const RowState& state, UnixMs now)
{
    if (!state.made || state.life() == RowLife::erased) {
        return {};
    }
    WAYMARK_ASSIGN(auto insert, database.statement("INSERT INTO rec_bin (section, tbl, row, erased, state) "
                                                   "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING"));
    return insert.run(section, table, row, now, encodeRowState(state));
}

}  // namespace waymark::records
