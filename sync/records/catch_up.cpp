// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/catch_up.h"

namespace waymark::records {
namespace {

struct Place {
    std::int64_t section;
    TableWord table;
    RowId row;
};

Result<std::vector<Place>> allRows(database::Database& database, std::int64_t after)
{
    constexpr int kAtOnce = 500;
    std::vector<Place> places;
    WAYMARK_ASSIGN(auto select,
                   database.statement("SELECT section, tbl, row FROM rec_row WHERE id > ?1 ORDER BY id LIMIT ?2"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            places.push_back({row.integer(0), static_cast<TableWord>(row.integer(1)), row.fixed<RowId>(2)});
            return {};
        },
        after, kAtOnce));
    return places;
}

Status lookAfresh(database::Database& database, const Schema& schema, const MergeRules& rules)
{
    std::int64_t after = 0;
    while (true) {
        WAYMARK_ASSIGN(const auto places, allRows(database, after));
        if (places.empty()) {
            return {};
        }
        RowCache rows(database, schema);
        for (const auto& place : places) {
            WAYMARK_ASSIGN(auto* row, rows.row(place.section, place.table, place.row));
            row->stateChanged = replayLater(row->state, place.table, place.row, rules);
            row->touched = true;
            row->reindex = true;
            after = row->id;
        }
        WAYMARK_TRY(rows.flush());
    }
}

}  // namespace

Status catchUp(database::Database& database, const Schema& schema, const MergeRules& rules)
{
    WAYMARK_ASSIGN(auto select, database.statement("SELECT schema, known_op FROM rec_counter"));
    WAYMARK_TRY(select.first());
    if (select.row().unsignedInteger(0) == schema.version && select.row().integer(1) == rules.lastKnownOp) {
        return {};
    }
    WAYMARK_TRY(lookAfresh(database, schema, rules));
    WAYMARK_ASSIGN(auto update, database.statement("UPDATE rec_counter SET schema = ?1, known_op = ?2"));
    return update.run(schema.version, rules.lastKnownOp);
}

}  // namespace waymark::records
