// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/reader.h"

#include <algorithm>
#include <map>

#include "sync/records/drafts.h"
#include "sync/records/history_log.h"
#include "sync/records/row_reading.h"
#include "sync/records/row_state_codec.h"
#include "sync/records/row_summary.h"

namespace waymark::records {

Reader::Reader(database::Database& database, const Schema& schema) : m_database(database), m_schema(schema) {}

Result<ShownRow> Reader::get(const RowRef& ref) const
{
    WAYMARK_ASSIGN(const auto stored, findRow(m_database, m_schema, ref));
    if (stored.presence == Presence::hidden) {
        return fail(ErrorCode::not_found, "row");
    }
    const auto* table = m_schema.table(ref.table);
    return showRow(ref, *table, stored.state);
}

Result<std::vector<RowRef>> Reader::find(const RowId& row) const
{
    std::vector<RowRef> refs;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT s.space, s.channel, r.tbl FROM rec_row r "
                                                     "JOIN rec_section s ON s.id = r.section "
                                                     "WHERE r.row = ?1 AND r.presence <> 0 AND s.hidden IS NULL"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& from) -> Status {
            const auto table = tableIdOf(static_cast<TableWord>(from.integer(2)));
            refs.push_back({{from.fixed<SpaceId>(0), from.fixed<ChannelId>(1)}, table, row});
            return {};
        },
        row));
    return refs;
}

Result<std::vector<HistoryEntry>> Reader::history(const RowRef& ref) const
{
    WAYMARK_ASSIGN(const auto stored, findRow(m_database, m_schema, ref));
    WAYMARK_ASSIGN(auto entries, readHistory(m_database, stored.id));
    WAYMARK_ASSIGN(const auto waiting, pendingOf(m_database, stored.id, stored.table, ref.row));
    for (const auto& pending : waiting) {
        HistoryEntry entry;
        entry.column = columnIdOf(pending.op.column);
        entry.kind = pending.op.kind;
        entry.value = pending.op.value;
        entry.dot = Dot::local(pending.local);
        entry.person = pending.person;
        entry.wallTime = msOf(pending.op.stamp);
        entry.pending = true;
        entry.suggestion = judge(pending.op, pending.person, pending.isOwner) == Effect::suggested;
        entries.insert(entries.begin(), std::move(entry));
    }
    return entries;
}

Result<std::vector<BinEntry>> Reader::bin() const
{
    std::vector<BinEntry> entries;
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT b.id, s.space, s.channel, b.tbl, b.row, b.erased, b.state "
                                        "FROM rec_bin b JOIN rec_section s ON s.id = b.section AND s.hidden IS NULL "
                                        "ORDER BY b.erased DESC, b.id DESC"));
    WAYMARK_TRY(select.each([&](const database::Row& from) -> Status {
        const auto* table = tableOf(m_schema, static_cast<TableWord>(from.integer(3)));
        if (table == nullptr) {
            return {};
        }
        const RowRef ref{{from.fixed<SpaceId>(1), from.fixed<ChannelId>(2)}, table->id, from.fixed<RowId>(4)};
        WAYMARK_ASSIGN(const auto state, decodeRowState(from.blob(6)));
        entries.push_back({from.integer(0), from.integer(5), showRow(ref, *table, state)});
        return {};
    }));
    return entries;
}

Result<std::vector<Draft>> Reader::drafts() const
{
    return allDrafts(m_database);
}

Result<std::optional<Draft>> Reader::draft(const RowRef& ref, ColumnId column) const
{
    const auto* table = m_schema.table(ref.table);
    if (table == nullptr) {
        return fail(ErrorCode::bad_input, "table");
    }
    WAYMARK_ASSIGN(const auto section, findSection(m_database, ref.section));
    return findDraft(m_database, section, wordOf(*table), ref, column);
}

}  // namespace waymark::records
