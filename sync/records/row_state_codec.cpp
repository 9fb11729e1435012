// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/row_state_codec.h"

#include <limits>

#include "sync/records/compact.h"

namespace waymark::records {
namespace {

constexpr std::uint8_t kVersion = 1;

// Row flags
constexpr unsigned kMade = 1;
constexpr unsigned kOwnerErased = 2;
constexpr unsigned kHasErasures = 4;
constexpr unsigned kHasLater = 8;
// Stream flags
constexpr unsigned kSeen = 1;
constexpr unsigned kCountedIsSeen = 2;
constexpr unsigned kCounted = 4;
constexpr unsigned kArchived = 8;
// Cell flags
constexpr unsigned kAnswered = 1;
constexpr unsigned kGone = 2;
constexpr unsigned kSuggestions = 4;
// Entry flags
constexpr unsigned kRemoval = 1;
constexpr unsigned kHeight = 2;
// Later flags
constexpr unsigned kIsOwner = 1;

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

Mark readMark(CompactReader& in)
{
    const auto seq = in.number();
    const auto end = in.number32();
    if (end == 0) {
        in.reject();
    }
    return {seq, end};
}

RowStream readStream(CompactReader& in)
{
    RowStream stream;
    stream.id = in.id<StreamId>();
    const auto flags = in.byte();
    if ((flags & kSeen) != 0) {
        stream.person = in.number32();
        stream.seen = readMark(in);
    }
    if ((flags & kCountedIsSeen) != 0) {
        stream.counted = stream.seen;
    }
    if ((flags & kCounted) != 0) {
        stream.counted = readMark(in);
    }
    if ((flags & kArchived) != 0) {
        stream.archived = readMark(in);
    }
    return stream;
}

Place readPlace(CompactReader& in, const RowState& state)
{
    const Place place{in.number32(), in.number(), in.number32()};
    if (place.stream >= state.streams.size() || place.op == std::numeric_limits<std::uint32_t>::max()) {
        in.reject();
    }
    return place;
}

std::vector<Entry> readEntries(CompactReader& in, const RowState& state)
{
    std::vector<Entry> entries(in.count());
    for (auto& entry : entries) {
        entry.place = readPlace(in, state);
        const auto flags = in.byte();
        entry.removal = (flags & kRemoval) != 0;
        entry.stamp = in.fixed64();
        entry.height = (flags & kHeight) != 0 ? in.number() : 0;
        entry.value = in.value();
        if (!in.ok()) {
            return {};
        }
    }
    return entries;
}

Cell readCell(CompactReader& in, const RowState& state)
{
    Cell cell;
    cell.word = in.number32();
    const auto flags = in.byte();
    cell.answered = (flags & kAnswered) != 0 ? in.fixed64() : 0;
    cell.entries = readEntries(in, state);
    if ((flags & kGone) != 0) {
        cell.gone.resize(in.count());
        for (auto& place : cell.gone) {
            place = readPlace(in, state);
        }
    }
    if ((flags & kSuggestions) != 0) {
        cell.suggestions = readEntries(in, state);
    }
    return cell;
}

LaterOp readLater(CompactReader& in, const RowState& state)
{
    LaterOp later;
    later.place = readPlace(in, state);
    later.isOwner = (in.byte() & kIsOwner) != 0;
    later.height = in.number();
    later.op.kind = in.byte();
    later.op.column = in.number32();
    later.op.stamp = in.fixed64();
    later.op.names.resize(in.count());
    for (auto& name : later.op.names) {
        name.stream = in.id<StreamId>();
        name.seq = in.number();
        name.op = in.number32();
    }
    later.op.value = in.value();
    return later;
}

RowState readBody(CompactReader& in, std::uint8_t flags)
{
    RowState state;
    state.made = (flags & kMade) != 0;
    state.madeStamp = state.made ? in.fixed64() : 0;
    for (auto left = in.count(); left > 0 && in.ok(); --left) {
        state.streams.push_back(readStream(in));
    }
    for (auto left = in.count(); left > 0 && in.ok(); --left) {
        state.cells.push_back(readCell(in, state));
    }
    if ((flags & kHasErasures) != 0) {
        for (auto left = in.count(); left > 0 && in.ok(); --left) {
            Erasure erasure{in.number32(), in.number32(), readMark(in)};
            if (erasure.stream >= state.streams.size()) {
                in.reject();
            }
            state.erasures.push_back(erasure);
        }
    }
    if ((flags & kHasLater) != 0) {
        for (auto left = in.count(); left > 0 && in.ok(); --left) {
            state.later.push_back(readLater(in, state));
        }
    }
    return state;
}

}  // namespace

Bytes encodeRowState(const RowState& state)
{
    Bytes bytes;
    bytes.reserve(64 + state.cells.size() * 64);
    CompactWriter out(bytes);
    out.byte(kVersion);
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

Result<RowState> decodeRowState(ByteView bytes)
{
    CompactReader in(bytes);
    const auto version = in.byte();
    const auto flags = in.byte();
    RowState state;
    state.ownerErased = flags == kOwnerErased;
    if (!state.ownerErased) {
        state = readBody(in, flags);
    }
    if (version != kVersion || !in.finished()) {
        return fail(ErrorCode::malformed, "row state");
    }
    return state;
}

}  // namespace waymark::records
