// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/merge_state.h"

#include "sync/records/bin.h"

namespace waymark::records {

Result<Merge::State::Section*> Merge::State::section(const SectionRef& ref)
{
    if (const auto known = sections.find(ref); known != sections.end()) {
        return &known->second;
    }
    Section fresh;
    WAYMARK_ASSIGN(fresh.number, makeSection(database, ref));
    WAYMARK_ASSIGN(auto select, database.statement("SELECT clock FROM rec_section WHERE id = ?1"));
    WAYMARK_TRY(select.first(fresh.number));
    fresh.clock = HybridClock(select.row().unsignedInteger(0));
    fresh.isOwnersHome = actors(ref).isOwner;
    return &sections.emplace(ref, fresh).first->second;
}

Result<Merge::State::Stream*> Merge::State::stream(const ChangesetContext& context)
{
    const std::pair key(context.section, context.stream);
    if (const auto known = streams.find(key); known != streams.end()) {
        return &known->second;
    }
    WAYMARK_ASSIGN(const auto* in, section(context.section));
    Stream fresh;
    fresh.section = in->number;
    WAYMARK_ASSIGN(auto select,
                   database.statement("SELECT id, seq FROM rec_stream WHERE section = ?1 AND stream = ?2"));
    WAYMARK_ASSIGN(const bool found, select.first(in->number, context.stream));
    if (found) {
        fresh.number = select.row().integer(0);
        fresh.head = select.row().unsignedInteger(1);
    } else {
        WAYMARK_ASSIGN(auto insert, database.statement("INSERT INTO rec_stream (section, stream, person, seq) "
                                                       "VALUES (?1, ?2, ?3, 0)"));
        WAYMARK_TRY(insert.run(in->number, context.stream, context.person));
        fresh.number = database.lastInsertId();
    }
    return &streams.emplace(key, fresh).first->second;
}

Status Merge::State::advance(Stream& stream, const ChangesetContext& context)
{
    if (context.seq != stream.head + 1) {
        return fail(ErrorCode::stream_gap, "records");
    }
    stream.head = context.seq;
    stream.moved = true;
    return {};
}

Status Merge::State::take(const ChangesetContext& context, const Stream& stream, const Payload& payload, bool remote)
{
    WAYMARK_ASSIGN(auto* in, section(context.section));
    Origin origin{{context.stream, context.seq, 0}, context.height, context.person, context.isOwner};
    for (const auto& transaction : payload.transactions) {
        for (const auto& op : transaction.ops) {
            WAYMARK_ASSIGN(auto* row, rows.row(in->number, op.table, op.row));
            const HistoryLog::Line line{row->id, stream.number, origin.dot, transaction.wallTime, false};
            row->remote = row->remote || remote;
            WAYMARK_TRY(takeOp(origin, line, *row, op, *in));
            in->clock.see(op.stamp);
            ++origin.dot.op;
        }
    }
    return {};
}

Status Merge::State::takeOp(const Origin& origin, const HistoryLog::Line& line, CachedRow& row, const Op& op,
                            const Section& in)
{
    const bool isErase = op.kind == static_cast<std::uint8_t>(OpKind::erase);
    if (isErase) {
        WAYMARK_TRY(forgetErased(origin, line, row, op, in));
    }
    const auto effect = applyOp(row.state, op, origin);
    row.touched = true;
    row.emptied = false;
    row.stateChanged = true;
    row.onTop.reset();
    if (effect != Effect::merged && effect != Effect::suggested && effect != Effect::later) {
        return {};
    }
    auto written = line;
    written.suggestion = effect == Effect::suggested;
    return history.add(written, op);
}

/// Before the erase is taken in: the owner's home keeps the row as it was, and the erased past goes everywhere.
Status Merge::State::forgetErased(const Origin& origin, const HistoryLog::Line& line, CachedRow& row, const Op& op,
                                  const Section& in)
{
    if (!origin.isOwner) {
        const bool counts = judge(op, origin.person, false) == Effect::merged;
        return counts ? history.forgetOwn(line, op, origin.person) : Status{};
    }
    if (in.isOwnersHome) {
        WAYMARK_TRY(keepInBin(database, in.number, op.table, op.row, row.shown(), now));
    }
    return history.forgetRow(row.id);
}

Status Merge::State::unqueue(const ChangesetContext& context, const Stream& stream, const SealBatch& batch)
{
    pendingChanged = true;
    WAYMARK_ASSIGN(auto drop, database.statement("DELETE FROM rec_pending WHERE local = ?1"));
    WAYMARK_ASSIGN(auto done, database.statement("DELETE FROM rec_transaction WHERE id = ?1"));
    WAYMARK_ASSIGN(auto map, database.statement("INSERT INTO rec_local (local, stream, seq, op) "
                                                "VALUES (?1, ?2, ?3, ?4)"));
    for (const auto transaction : batch.transactions) {
        WAYMARK_TRY(done.run(transaction));
    }
    std::size_t index = 0;
    for (const auto& transaction : batch.payload.transactions) {
        for (const auto& op : transaction.ops) {
            const auto local = batch.locals[index];
            WAYMARK_ASSIGN(auto* row, rows.row(stream.section, op.table, op.row));
            WAYMARK_TRY(drop.run(local));
            row->dropPending(local, local);
            // Only texts and set elements are ever named.
            if (mergeBitsOf(op.column) != static_cast<std::uint32_t>(MergeKind::lww)) {
                WAYMARK_TRY(map.run(local, stream.number, context.seq, index));
            }
            ++index;
        }
    }
    return renameWaiting(stream, batch);
}

/// What still waits for the batch's rows may name what the batch held.
Status Merge::State::renameWaiting(const Stream& stream, const SealBatch& batch)
{
    for (const auto& transaction : batch.payload.transactions) {
        for (const auto& op : transaction.ops) {
            WAYMARK_ASSIGN(auto* row, rows.row(stream.section, op.table, op.row));
            for (auto& waiting : row->pending) {
                WAYMARK_TRY(resolveLocals(database, waiting.op.names));
            }
        }
    }
    return {};
}

Status Merge::State::empty(const SectionRef& ref, const std::function<bool(const RowId&)>& which, Bin bin)
{
    WAYMARK_TRY(history.flush());
    WAYMARK_ASSIGN(const auto* in, section(ref));
    std::vector<std::pair<TableWord, RowId>> known;
    WAYMARK_ASSIGN(auto select, database.statement("SELECT tbl, row FROM rec_row WHERE section = ?1"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            known.emplace_back(static_cast<TableWord>(row.unsignedInteger(0)), row.fixed<RowId>(1));
            return {};
        },
        in->number));
    WAYMARK_ASSIGN(auto forget, database.statement("DELETE FROM rec_history WHERE row = ?1"));
    WAYMARK_ASSIGN(auto drop, database.statement("DELETE FROM rec_bin WHERE section = ?1 AND tbl = ?2 AND row = ?3"));
    for (const auto& [table, id] : known) {
        if (!which(id)) {
            continue;
        }
        WAYMARK_ASSIGN(auto* row, rows.row(in->number, table, id));
        row->state = RowState{};
        row->onTop.reset();
        row->emptied = true;
        row->touched = true;
        row->stateChanged = true;
        WAYMARK_TRY(forget.run(row->id));
        WAYMARK_TRY(bin == Bin::goes ? drop.run(in->number, table, id) : Status{});
    }
    WAYMARK_ASSIGN(auto streamsBack, database.statement("UPDATE rec_stream SET seq = 0 WHERE section = ?1"));
    WAYMARK_TRY(streamsBack.run(in->number));
    std::erase_if(streams, [&](const auto& one) { return one.first.first == ref; });
    return {};
}

Result<Changes> Merge::State::finish()
{
    WAYMARK_ASSIGN(auto head, database.statement("UPDATE rec_stream SET seq = ?2 WHERE id = ?1"));
    for (auto& [key, moved] : streams) {
        if (moved.moved) {
            WAYMARK_TRY(head.run(moved.number, moved.head));
        }
    }
    WAYMARK_ASSIGN(auto clock, database.statement("UPDATE rec_section SET clock = ?2 WHERE id = ?1"));
    for (auto& [ref, seen] : sections) {
        WAYMARK_TRY(clock.run(seen.number, seen.clock.latest()));
    }
    WAYMARK_TRY(history.flush());
    WAYMARK_ASSIGN(auto changes, rows.flush());
    changes.pendingChanged = pendingChanged;
    return changes;
}

}  // namespace waymark::records
