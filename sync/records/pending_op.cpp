// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/pending_op.h"

#include "sync/records/compact.h"

namespace waymark::records {
namespace {

void writeNames(CompactWriter& out, const Dots& dots)
{
    out.number(dots.size());
    for (const auto& dot : dots) {
        out.raw(dot.stream.view());
        out.number(dot.seq);
        out.number(dot.op);
    }
}

Dots readNames(CompactReader& in)
{
    Dots dots;
    for (auto left = in.count(); left > 0 && in.ok(); --left) {
        Dot dot;
        dot.stream = in.id<StreamId>();
        dot.seq = in.number();
        dot.op = in.number32();
        dots.push_back(dot);
    }
    return dots;
}

}  // namespace

Bytes encodePending(const PendingOp& pending)
{
    Bytes bytes;
    CompactWriter out(bytes);
    out.number(pending.person);
    out.byte(pending.isOwner ? 1 : 0);
    out.byte(pending.op.kind);
    out.number(pending.op.column);
    out.fixed64(pending.op.stamp);
    out.fixed64(pending.floor);
    writeNames(out, pending.op.names);
    out.value(pending.op.value);
    return bytes;
}

Result<PendingOp> decodePending(ByteView bytes)
{
    CompactReader in(bytes);
    PendingOp pending;
    pending.person = in.number32();
    pending.isOwner = in.byte() != 0;
    pending.op.kind = in.byte();
    pending.op.column = in.number32();
    pending.op.stamp = in.fixed64();
    pending.floor = in.fixed64();
    pending.op.names = readNames(in);
    pending.op.value = in.value();
    if (!in.finished()) {
        return fail(ErrorCode::malformed, "pending op");
    }
    return pending;
}

void writeDots(Bytes& to, const Dots& dots)
{
    CompactWriter out(to);
    writeNames(out, dots);
}

Result<Dots> readDots(ByteView bytes)
{
    CompactReader in(bytes);
    auto dots = readNames(in);
    if (!in.finished()) {
        return fail(ErrorCode::malformed, "dots");
    }
    return dots;
}

Status resolveLocals(database::Database& database, Dots& dots)
{
    for (auto& dot : dots) {
        if (!dot.isLocal()) {
            continue;
        }
        WAYMARK_ASSIGN(auto select, database.statement("SELECT s.stream, l.seq, l.op FROM rec_local l "
                                                       "JOIN rec_stream s ON s.id = l.stream WHERE l.local = ?1"));
        WAYMARK_ASSIGN(const bool sealed, select.first(dot.seq));
        if (sealed) {
            const auto row = select.row();
            dot = {row.fixed<StreamId>(0), row.unsignedInteger(1), static_cast<std::uint32_t>(row.integer(2))};
        }
    }
    return {};
}

Result<std::vector<PendingOp>> pendingOf(database::Database& database, std::int64_t row, TableWord table,
                                         const RowId& rowId)
{
    std::vector<PendingOp> all;
    WAYMARK_ASSIGN(auto select, database.statement("SELECT local, op FROM rec_pending WHERE row = ?1 ORDER BY local"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& found) -> Status {
            WAYMARK_ASSIGN(auto pending, decodePending(found.blob(1)));
            pending.local = found.unsignedInteger(0);
            pending.op.table = table;
            pending.op.row = rowId;
            all.push_back(std::move(pending));
            return {};
        },
        row));
    for (auto& pending : all) {
        WAYMARK_TRY(resolveLocals(database, pending.op.names));
    }
    return all;
}

Effect applyPending(RowState& state, const PendingOp& pending)
{
    return applyOp(state, pending.op, {Dot::local(pending.local), 0, pending.person, pending.isOwner});
}

}  // namespace waymark::records
