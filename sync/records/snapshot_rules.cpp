// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/snapshot_rules.h"

#include <algorithm>

#include "sync/records/row_streams.h"
#include "sync/wire/limits.h"

namespace waymark::records {
namespace {

template <class Range, class Key>
bool risesBy(const Range& range, Key key)
{
    return std::ranges::adjacent_find(range, [&](const auto& a, const auto& b) {
               return !(std::invoke(key, a) < std::invoke(key, b));
           }) == range.end();
}

bool isSmall(const Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) {
        return text->size() <= wire::kMaxValue;
    }
    const auto* bytes = std::get_if<Bytes>(&value);
    return bytes == nullptr || bytes->size() <= wire::kMaxValue;
}

bool streamIsRight(const RowStream& stream, std::span<const SnapshotStream> streams)
{
    if (stream.seen.none()) {
        return stream.person == 0 && stream.counted.none();
    }
    const auto* known = findStream(streams, stream.id);
    return known != nullptr && stream.person == known->person && stream.seen.seq <= known->seq &&
           stream.counted <= stream.seen;
}

bool entriesAreRight(const RowState& state, const std::vector<Entry>& entries)
{
    return risesBy(entries, &Entry::place) && std::ranges::all_of(entries, [&](const Entry& entry) {
               const bool stamped = entry.stamp == kCeiling || (entry.stamp < kCeiling && entry.height == 0);
               return stamped && wasSeen(state, entry.place) && !isErased(state, entry.place) && isSmall(entry.value);
           });
}

bool cellIsRight(const RowState& state, const Cell& cell)
{
    const auto kind = static_cast<MergeKind>(mergeBitsOf(cell.word));
    const bool isSafetySet = kind == MergeKind::set && isSafetyWord(cell.word);
    if (cell.word > kMaxColumnWord || columnIdOf(cell.word) == 0 || !isKnownWord(cell.word) ||
        cell.answered > kCeiling) {
        return false;
    }
    if (kind == MergeKind::lww && !risesBy(cell.entries, [](const Entry& entry) { return entry.place.stream; })) {
        return false;
    }
    return entriesAreRight(state, cell.entries) && entriesAreRight(state, cell.suggestions) &&
           risesBy(cell.gone, std::identity{}) &&
           std::ranges::none_of(cell.gone, [&](const Place& place) { return wasSeen(state, place); }) &&
           (isSafetySet || std::ranges::none_of(cell.entries, &Entry::removal));
}

bool erasureIsRight(const Erasure& erasure)
{
    return erasure.person != 0 && !erasure.mark.none();
}

}  // namespace

const SnapshotStream* findStream(std::span<const SnapshotStream> streams, const StreamId& id)
{
    const auto at = std::ranges::lower_bound(streams, id, {}, &SnapshotStream::stream);
    return at != streams.end() && at->stream == id ? &*at : nullptr;
}

void settle(RowState& state, std::span<const SnapshotStream> streams)
{
    for (auto& cell : state.cells) {
        std::erase_if(cell.gone, [&](const Place& place) {
            const auto* known = findStream(streams, state.streams[place.stream].id);
            return known != nullptr && place.seq <= known->seq;
        });
    }
    dropEmptyCells(state);
    dropBareStreams(state);
}

bool isSettled(const RowState& state, std::span<const SnapshotStream> streams)
{
    const bool rises = risesBy(state.streams, &RowStream::id) && risesBy(state.cells, &Cell::word) &&
                       risesBy(state.erasures, [](const Erasure& e) { return std::pair(e.person, e.stream); });
    if (!rises || !state.later.empty() || state.madeStamp > kCeiling ||
        !std::ranges::all_of(state.erasures, erasureIsRight)) {
        return false;
    }
    for (const auto& stream : state.streams) {
        if (!streamIsRight(stream, streams)) {
            return false;
        }
    }
    for (const auto& cell : state.cells) {
        if (!cellIsRight(state, cell)) {
            return false;
        }
    }
    auto settled = state;
    settle(settled, streams);
    return settled == state && (state.ownerErased || state.made || !state.streams.empty());
}

}  // namespace waymark::records
