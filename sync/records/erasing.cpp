// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/erasing.h"

#include "sync/records/compact.h"
#include "sync/records/record_tables.h"
#include "sync/records/row_cache.h"

namespace waymark::records {
namespace {

struct Named {
    TableWord table = 0;
    RowId row;
};

/// Rows of the section that are erased, and those of which only something on the side is here.
Result<std::vector<Named>> candidates(database::Database& database, std::int64_t section,
                                      const std::function<bool(const RowId&)>& which)
{
    std::vector<Named> found;
    WAYMARK_ASSIGN(auto select,
                   database.statement("SELECT tbl, row FROM rec_row WHERE section = ?1 AND presence = ?2 UNION "
                                      "SELECT tbl, row FROM rec_bin WHERE section = ?1 UNION "
                                      "SELECT tbl, row FROM rec_late WHERE section = ?1 UNION "
                                      "SELECT tbl, row FROM rec_draft WHERE section = ?1"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            const Named one{static_cast<TableWord>(row.unsignedInteger(0)), row.fixed<RowId>(1)};
            if (which(one.row)) {
                found.push_back(one);
            }
            return {};
        },
        section, Presence::erased));
    return found;
}

/// Of no stream; the place is a number of this home's own.
Status keepWord(database::Database& database, std::int64_t section, PersonNumber person, std::uint64_t place,
                const Op& op)
{
    WAYMARK_ASSIGN(auto insert,
                   database.statement("INSERT INTO rec_late (section, stream, seq, op, person, tbl, row, col, kind, "
                                      "at, value, branch) VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) "
                                      "ON CONFLICT (section, stream, seq, op, branch) DO NOTHING"));
    Bytes value;
    CompactWriter(value).value(op.value);
    return insert.run(section, StreamId{}, place, person, op.table, op.row, op.column, op.kind, msOf(op.stamp), value,
                      Hash32{});
}

/// An editor that was only opened holds what was shown then, and nobody's words.
Status keepDrafts(database::Database& database, std::int64_t section, PersonNumber person, const Named& row)
{
    WAYMARK_ASSIGN(auto select,
                   database.statement("SELECT col, changed, value FROM rec_draft WHERE section = ?1 AND tbl = ?2 "
                                      "AND row = ?3 AND changed > opened ORDER BY col"));
    WAYMARK_ASSIGN(auto next, database.statement("UPDATE rec_counter SET local = local + 1 RETURNING local - 1"));
    return select.each(
        [&](const database::Row& draft) -> Status {
            WAYMARK_ASSIGN([[maybe_unused]] const bool counted, next.first());
            CompactReader value(draft.blob(2));
            Op op;
            op.table = row.table;
            op.row = row.row;
            op.column = static_cast<ColumnWord>(draft.unsignedInteger(0));
            op.stamp = stampOf(draft.integer(1));
            op.value = value.value();
            return keepWord(database, section, person, next.row().unsignedInteger(0), op);
        },
        section, row.table, row.row);
}

Status setAsideWaiting(database::Database& database, CachedRow& row, PersonNumber person)
{
    for (const auto& waiting : row.pending) {
        if (waiting.op.kind == static_cast<std::uint8_t>(OpKind::put) && !isNull(waiting.op.value)) {
            auto op = waiting.op;
            op.table = row.table;
            op.row = row.row;
            WAYMARK_TRY(keepWord(database, row.section, person, op.stamp, op));
        }
    }
    WAYMARK_ASSIGN(auto drop, database.statement("DELETE FROM rec_pending WHERE row = ?1"));
    WAYMARK_TRY(drop.run(row.id));
    row.pending.clear();
    row.onTop.reset();
    row.touched = true;
    return {};
}

/// But late work.
Status forgetAside(database::Database& database, std::int64_t section, TableWord table, const RowId& row)
{
    WAYMARK_ASSIGN(auto history, database.statement("DELETE FROM rec_history WHERE row IN (SELECT id FROM rec_row "
                                                    "WHERE section = ?1 AND tbl = ?2 AND row = ?3)"));
    WAYMARK_TRY(history.run(section, table, row));
    for (const std::string from : {"rec_bin", "rec_draft"}) {
        WAYMARK_ASSIGN(auto drop,
                       database.statement("DELETE FROM " + from + " WHERE section = ?1 AND tbl = ?2 AND row = ?3"));
        WAYMARK_TRY(drop.run(section, table, row));
    }
    return {};
}

}  // namespace

Status noteErasing(database::Database& database, const ErasingRow& row)
{
    WAYMARK_ASSIGN(auto insert, database.statement("INSERT INTO rec_erasing (section, tbl, row, asked, file) "
                                                   "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET "
                                                   "file = coalesce(excluded.file, file)"));
    const auto file = row.file ? std::optional(Bytes(row.file->bytes.begin(), row.file->bytes.end())) : std::nullopt;
    return insert.run(row.section, row.table, row.row, row.asked, file);
}

Result<std::vector<ErasingRow>> erasing(database::Database& database, const SectionRef& section)
{
    std::vector<ErasingRow> rows;
    WAYMARK_ASSIGN(const auto number, findSection(database, section));
    WAYMARK_ASSIGN(auto select,
                   database.statement("SELECT e.tbl, e.row, e.asked, e.file, coalesce(r.pending, 0) FROM rec_erasing e "
                                      "LEFT JOIN rec_row r ON r.row = e.row AND r.tbl = e.tbl AND "
                                      "r.section = e.section WHERE e.section = ?1 ORDER BY e.row"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& from) -> Status {
            ErasingRow row{number, static_cast<TableWord>(from.unsignedInteger(0)), from.fixed<RowId>(1),
                           from.integer(2)};
            if (!from.isNull(3)) {
                row.file = from.fixed<Hash32>(3);
            }
            row.sealed = !from.boolean(4);
            rows.push_back(row);
            return {};
        },
        number));
    return rows;
}

Result<std::vector<SectionRef>> erasingSections(database::Database& database, const SpaceId& space)
{
    std::vector<SectionRef> sections;
    WAYMARK_ASSIGN(auto select, database.statement("SELECT DISTINCT s.channel FROM rec_erasing e JOIN rec_section s ON "
                                                   "s.id = e.section WHERE s.space = ?1 ORDER BY s.channel"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            sections.push_back({space, row.fixed<ChannelId>(0)});
            return {};
        },
        space));
    return sections;
}

Status endErasing(database::Database& database, const ErasingRow& row)
{
    WAYMARK_ASSIGN(auto drop, database.statement("DELETE FROM rec_erasing "
                                                 "WHERE section = ?1 AND tbl = ?2 AND row = ?3"));
    return drop.run(row.section, row.table, row.row);
}

Status forgetPast(database::Database& database, std::int64_t section, TableWord table, const RowId& row)
{
    WAYMARK_TRY(forgetAside(database, section, table, row));
    WAYMARK_ASSIGN(auto late, database.statement("DELETE FROM rec_late WHERE section = ?1 AND tbl = ?2 AND row = ?3"));
    return late.run(section, table, row);
}

Status keepOwnWord(database::Database& database, const SectionRef& section, PersonNumber person, const Op& op)
{
    WAYMARK_ASSIGN(const auto number, makeSection(database, section));
    return keepWord(database, number, person, op.stamp, op);
}

Status emptySearch(database::Database& database)
{
    return database.execute("INSERT INTO rec_words (rec_words) VALUES ('optimize')");
}

Status dropEmptyTransactions(database::Database& database, std::int64_t section)
{
    WAYMARK_ASSIGN(auto drop,
                   database.statement("DELETE FROM rec_transaction WHERE section = ?1 AND NOT EXISTS (SELECT 1 FROM "
                                      "rec_pending p WHERE p.local >= first AND p.local < first + count)"));
    return drop.run(section);
}

Result<ForgottenRows> forgetErased(database::Database& database, const Schema& schema, const SectionRef& section,
                                   PersonNumber person, const std::function<bool(const RowId&)>& which)
{
    ForgottenRows forgotten;
    WAYMARK_ASSIGN(const auto number, findSection(database, section));
    WAYMARK_ASSIGN(const auto named, candidates(database, number, which));
    RowCache rows(database, schema);
    for (const auto& one : named) {
        WAYMARK_ASSIGN(auto* row, rows.row(number, one.table, one.row));
        if (!row->state.ownerErased) {
            continue;
        }
        WAYMARK_ASSIGN(auto typed, database.statement("DELETE FROM rec_late WHERE section = ?1 AND tbl = ?2 AND "
                                                      "row = ?3 AND stream <> ?4"));
        WAYMARK_TRY(typed.run(number, one.table, one.row, StreamId{}));
        WAYMARK_TRY(keepDrafts(database, number, person, one));
        WAYMARK_TRY(row->pending.empty() ? Status{} : setAsideWaiting(database, *row, person));
        WAYMARK_TRY(forgetAside(database, number, one.table, one.row));
        forgotten.rows.push_back({number, one.table, one.row});
    }
    WAYMARK_ASSIGN(forgotten.changes, rows.flush());
    forgotten.changes.pendingChanged = true;
    WAYMARK_TRY(dropEmptyTransactions(database, number));
    WAYMARK_TRY(forgotten.rows.empty() ? Status{} : emptySearch(database));
    return forgotten;
}

}  // namespace waymark::records
