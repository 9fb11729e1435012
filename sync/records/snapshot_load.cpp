// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/records/merge_state.h"
#include "sync/records/record_tables.h"
#include "sync/records/snapshot.h"

namespace waymark::records {
namespace {

/// Writes that follow are to be above whatever they replace.
Stamp newestOf(const RowState& state)
{
    auto newest = state.madeStamp;
    for (const auto& cell : state.cells) {
        newest = std::max(newest, cell.answered);
        for (const auto* entries : {&cell.entries, &cell.suggestions}) {
            for (const auto& entry : *entries) {
                newest = std::max(newest, entry.stamp);
            }
        }
    }
    return newest;
}

}  // namespace

Status Merge::State::load(const SectionRef& ref, std::span<const SnapshotStream> from, ByteView state)
{
    WAYMARK_TRY(empty(ref, [](const RowId&) { return true; }, Bin::stays));
    WAYMARK_ASSIGN(auto* in, section(ref));
    WAYMARK_TRY(readSnapshotRows(from, state, [&](SnapshotRow&& taken) -> Status {
        WAYMARK_ASSIGN(auto* row, rows.row(in->number, taken.table, taken.row));
        row->state = std::move(taken.state);
        row->onTop.reset();
        row->emptied = false;
        row->touched = true;
        row->stateChanged = true;
        row->remote = true;
        in->clock.see(newestOf(row->state));
        return {};
    }));
    for (const auto& one : from) {
        WAYMARK_ASSIGN(auto* known, stream({ref, one.stream, one.seq, 0, one.person, false}));
        known->head = one.seq;
        known->moved = true;
    }
    return {};
}

Status Merge::load(const SectionRef& section, std::span<const SnapshotStream> streams, ByteView state)
{
    return m_state->load(section, streams, state);
}

Status loadHistory(database::Database& database, const Schema& schema, const SectionRef& section,
                   std::span<const SnapshotStream> streams, ByteView history)
{
    WAYMARK_ASSIGN(const auto number, findSection(database, section));
    WAYMARK_ASSIGN(auto findStream, database.statement("SELECT id FROM rec_stream WHERE section = ?1 AND stream = ?2"));
    std::vector<std::int64_t> ids;
    for (const auto& one : streams) {
        WAYMARK_ASSIGN(const bool found, findStream.first(number, one.stream));
        ids.push_back(found ? findStream.row().integer(0) : 0);
    }
    WAYMARK_ASSIGN(auto findRow,
                   database.statement("SELECT id FROM rec_row WHERE row = ?1 AND tbl = ?2 AND section = ?3"));
    HistoryLog log(database, schema);
    SnapshotRow last;
    std::int64_t id = 0;
    WAYMARK_TRY(readSnapshotHistory(streams, history, [&](SnapshotLine&& line) -> Status {
        if (line.table != last.table || line.row != last.row) {
            WAYMARK_ASSIGN(const bool found, findRow.first(line.row, line.table, number));
            id = found ? findRow.row().integer(0) : 0;
            last.table = line.table;
            last.row = line.row;
        }
        if (id == 0 || ids[line.stream] == 0) {
            return {};
        }
        Op op;
        op.table = line.table;
        op.row = line.row;
        op.column = line.column;
        op.kind = line.kind;
        op.value = std::move(line.value);
        return log.add(
            {id, ids[line.stream], {streams[line.stream].stream, line.seq, line.op}, line.wall, line.suggestion}, op);
    }));
    return log.flush();
}

}  // namespace waymark::records
