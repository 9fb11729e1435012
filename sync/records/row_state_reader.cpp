// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <limits>

#include "sync/records/compact.h"
#include "sync/records/row_state_codec.h"
#include "sync/records/row_state_format.h"

namespace waymark::records {
namespace {

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
    if (version != kRowStateVersion || !in.finished()) {
        return fail(ErrorCode::malformed, "row state");
    }
    return state;
}

}  // namespace waymark::records
