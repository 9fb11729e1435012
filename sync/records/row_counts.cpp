// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/row_counts.h"

#include "platform/database/database.h"
#include "sync/records/wire_word.h"

namespace waymark::records {

Result<std::vector<RowCount>> rowCounts(database::Database& database)
{
    std::vector<RowCount> all;
    WAYMARK_ASSIGN(auto select, database.statement("SELECT tbl, count(*) FROM rec_row WHERE presence IN (1, 2) "
                                                   "GROUP BY tbl ORDER BY tbl"));
    WAYMARK_TRY(select.each([&](const database::Row& row) -> Status {
        all.push_back({tableIdOf(static_cast<TableWord>(row.integer(0))), row.unsignedInteger(1)});
        return {};
    }));
    return all;
}

}  // namespace waymark::records
