// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/row_streams.h"

#include <algorithm>

namespace waymark::records {
namespace {

void moveUp(std::vector<Entry>& entries, std::uint32_t from)
{
    for (auto& entry : entries) {
        entry.place.stream += entry.place.stream >= from ? 1 : 0;
    }
}

void makeRoom(RowState& state, std::uint32_t from)
{
    for (auto& cell : state.cells) {
        moveUp(cell.entries, from);
        moveUp(cell.suggestions, from);
        for (auto& place : cell.gone) {
            place.stream += place.stream >= from ? 1 : 0;
        }
    }
    for (auto& erasure : state.erasures) {
        erasure.stream += erasure.stream >= from ? 1 : 0;
    }
    for (auto& later : state.later) {
        later.place.stream += later.place.stream >= from ? 1 : 0;
    }
}

bool isHole(const RowState& state, const Place& place)
{
    return std::ranges::binary_search(state.later, place, {}, &LaterOp::place);
}

}  // namespace

std::uint32_t streamNumber(RowState& state, const StreamId& id)
{
    const auto at = std::ranges::lower_bound(state.streams, id, {}, &RowStream::id);
    const auto number = static_cast<std::uint32_t>(at - state.streams.begin());
    if (at == state.streams.end() || at->id != id) {
        makeRoom(state, number);
        RowStream fresh;
        fresh.id = id;
        state.streams.insert(at, fresh);
    }
    return number;
}

bool wasSeen(const RowState& state, const Place& place)
{
    return place.mark() <= state.streams[place.stream].seen && !isHole(state, place);
}

bool isErased(const RowState& state, const Place& place)
{
    const auto person = state.streams[place.stream].person;
    return std::ranges::any_of(state.erasures, [&](const Erasure& erasure) {
        return erasure.person == person && erasure.stream == place.stream && place.mark() <= erasure.mark;
    });
}

void dropSeenGone(RowState& state, std::uint32_t stream)
{
    for (auto& cell : state.cells) {
        if (!cell.gone.empty()) {
            std::erase_if(cell.gone,
                          [&](const Place& place) { return place.stream == stream && wasSeen(state, place); });
        }
    }
}

void dropEmptyCells(RowState& state)
{
    std::erase_if(state.cells, [](const Cell& cell) {
        return cell.entries.empty() && cell.gone.empty() && cell.suggestions.empty() && cell.answered == 0;
    });
}

}  // namespace waymark::records
