// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/drafts.h"

#include "sync/records/compact.h"
#include "sync/records/pending_op.h"
#include "sync/records/record_tables.h"

namespace waymark::records {
namespace {

Result<Draft> readDraft(database::Database& database, const database::Row& from)
{
    Draft draft;
    draft.openedAt = from.integer(0);
    draft.changedAt = from.integer(1);
    WAYMARK_ASSIGN(draft.over, readDots(from.blob(2)));
    CompactReader value(from.blob(3));
    draft.value = value.value();
    if (!value.finished()) {
        return fail(ErrorCode::malformed, "draft");
    }
    WAYMARK_TRY(resolveLocals(database, draft.over));
    return draft;
}

}  // namespace

Result<std::optional<Draft>> findDraft(database::Database& database, std::int64_t section, TableWord table,
                                       const RowRef& row, ColumnId column)
{
    WAYMARK_ASSIGN(auto select, database.statement("SELECT opened, changed, names, value FROM rec_draft "
                                                   "WHERE row = ?1 AND col = ?2 AND tbl = ?3 AND section = ?4"));
    WAYMARK_ASSIGN(const bool found, select.first(row.row, column, table, section));
    if (!found) {
        return std::nullopt;
    }
    WAYMARK_ASSIGN(auto draft, readDraft(database, select.row()));
    draft.row = row;
    draft.column = column;
    return draft;
}

Result<std::optional<Dots>> overOfDraft(database::Database& database, std::int64_t section, TableWord table,
                                        const Edit& edit)
{
    WAYMARK_ASSIGN(auto draft, findDraft(database, section, table, edit.row, edit.column));
    return draft ? std::optional(std::move(draft->over)) : std::nullopt;
}

Status writeDraft(database::Database& database, std::int64_t section, TableWord table, const Draft& draft)
{
    WAYMARK_ASSIGN(auto insert, database.statement("INSERT OR REPLACE INTO rec_draft (section, tbl, row, col, opened, "
                                                   "changed, names, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
    Bytes names;
    writeDots(names, draft.over);
    Bytes value;
    CompactWriter(value).value(draft.value);
    return insert.run(section, table, draft.row.row, draft.column, draft.openedAt, draft.changedAt, names, value);
}

Status deleteDraft(database::Database& database, std::int64_t section, TableWord table, const RowId& row,
                   ColumnId column)
{
    WAYMARK_ASSIGN(auto drop, database.statement("DELETE FROM rec_draft "
                                                 "WHERE row = ?1 AND col = ?2 AND tbl = ?3 AND section = ?4"));
    return drop.run(row, column, table, section);
}

Result<std::vector<Draft>> allDrafts(database::Database& database)
{
    std::vector<Draft> drafts;
    WAYMARK_ASSIGN(auto select, database.statement("SELECT d.opened, d.changed, d.names, d.value, d.row, d.col, d.tbl, "
                                                   "s.space, s.channel FROM rec_draft d "
                                                   "JOIN rec_section s ON s.id = d.section ORDER BY d.opened"));
    WAYMARK_TRY(select.each([&](const database::Row& from) -> Status {
        WAYMARK_ASSIGN(auto draft, readDraft(database, from));
        draft.row = {{from.fixed<SpaceId>(7), from.fixed<ChannelId>(8)},
                     tableIdOf(static_cast<TableWord>(from.integer(6))),
                     from.fixed<RowId>(4)};
        draft.column = static_cast<ColumnId>(from.integer(5));
        drafts.push_back(std::move(draft));
        return {};
    }));
    return drafts;
}

}  // namespace waymark::records
