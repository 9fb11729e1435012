// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/compact.h"
#include "sync/records/row_state_codec.h"
#include "sync/records/row_state_format.h"

namespace waymark::records {
namespace {

void writeMark(CompactWriter& out, const Mark& mark)
{
    out.number(mark.seq);
    out.number(mark.end);
}

void writeStream(CompactWriter& out, const RowStream& stream)
{
    const bool same = stream.counted == stream.seen;
    unsigned flags = 0;
    flags |= stream.seen.none() ? 0U : kSeen;
    flags |= !stream.seen.none() && same ? kCountedIsSeen : 0U;
    flags |= !stream.counted.none() && !same ? kCounted : 0U;
    flags |= stream.archived.none() ? 0U : kArchived;
    out.raw(stream.id.view());
    out.byte(static_cast<std::uint8_t>(flags));
    if (!stream.seen.none()) {
        out.number(stream.person);
        writeMark(out, stream.seen);
    }
    if ((flags & kCounted) != 0) {
        writeMark(out, stream.counted);
    }
    if ((flags & kArchived) != 0) {
        writeMark(out, stream.archived);
    }
}

void writePlace(CompactWriter& out, const Place& place)
{
    out.number(place.stream);
    out.number(place.seq);
    out.number(place.op);
}

void writeEntries(CompactWriter& out, const std::vector<Entry>& entries)
{
    out.number(entries.size());
    for (const auto& entry : entries) {
        writePlace(out, entry.place);
        out.byte(static_cast<std::uint8_t>((entry.removal ? kRemoval : 0U) | (entry.height != 0 ? kHeight : 0U)));
        out.fixed64(entry.stamp);
        if (entry.height != 0) {
            out.number(entry.height);
        }
        out.value(entry.value);
    }
}

void writeCell(CompactWriter& out, const Cell& cell)
{
    out.number(cell.word);
    out.byte(static_cast<std::uint8_t>((cell.answered != 0 ? kAnswered : 0U) | (cell.gone.empty() ? 0U : kGone) |
                                       (cell.suggestions.empty() ? 0U : kSuggestions)));
    if (cell.answered != 0) {
        out.fixed64(cell.answered);
    }
    writeEntries(out, cell.entries);
    if (!cell.gone.empty()) {
        out.number(cell.gone.size());
        for (const auto& place : cell.gone) {
            writePlace(out, place);
        }
    }
    if (!cell.suggestions.empty()) {
        writeEntries(out, cell.suggestions);
    }
}

void writeLater(CompactWriter& out, const LaterOp& later)
{
    writePlace(out, later.place);
    out.byte(static_cast<std::uint8_t>(later.isOwner ? kIsOwner : 0U));
    out.number(later.height);
    out.byte(later.op.kind);
    out.number(later.op.column);
    out.fixed64(later.op.stamp);
    out.number(later.op.names.size());
    for (const auto& name : later.op.names) {
        out.raw(name.stream.view());
        out.number(name.seq);
        out.number(name.op);
    }
    out.value(later.op.value);
}

}  // namespace

Bytes encodeRowState(const RowState& state)
{
    Bytes bytes;
    bytes.reserve(64 + state.cells.size() * 64);
    CompactWriter out(bytes);
    out.byte(kRowStateVersion);
    if (state.ownerErased) {
        out.byte(static_cast<std::uint8_t>(kOwnerErased));
        return bytes;
    }
    out.byte(static_cast<std::uint8_t>((state.made ? kMade : 0U) | (state.erasures.empty() ? 0U : kHasErasures) |
                                       (state.later.empty() ? 0U : kHasLater)));
    if (state.made) {
        out.fixed64(state.madeStamp);
    }
    out.number(state.streams.size());
    for (const auto& stream : state.streams) {
        writeStream(out, stream);
    }
    out.number(state.cells.size());
    for (const auto& cell : state.cells) {
        writeCell(out, cell);
    }
    if (!state.erasures.empty()) {
        out.number(state.erasures.size());
        for (const auto& erasure : state.erasures) {
            out.number(erasure.person);
            out.number(erasure.stream);
            writeMark(out, erasure.mark);
        }
    }
    if (!state.later.empty()) {
        out.number(state.later.size());
        for (const auto& later : state.later) {
            writeLater(out, later);
        }
    }
    return bytes;
}

}  // namespace waymark::records
