// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/row_streams.h"

#include <algorithm>

namespace waymark::records {
namespace {

/// Every stream number that something in the row holds.
template <class Visit>
void eachNumber(RowState& state, Visit&& visit)
{
    for (auto& cell : state.cells) {
        for (auto* entries : {&cell.entries, &cell.suggestions}) {
            for (auto& entry : *entries) {
                visit(entry.place.stream);
            }
        }
        for (auto& place : cell.gone) {
            visit(place.stream);
        }
    }
    for (auto& erasure : state.erasures) {
        visit(erasure.stream);
    }
    for (auto& later : state.later) {
        visit(later.place.stream);
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
        eachNumber(state, [&](std::uint32_t& held) { held += held >= number ? 1 : 0; });
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

void dropBareStreams(RowState& state)
{
    std::vector<bool> held;
    for (const auto& stream : state.streams) {
        held.push_back(!stream.seen.none() || !stream.counted.none() || !stream.archived.none());
    }
    eachNumber(state, [&](const std::uint32_t& number) { held[number] = true; });
    std::vector<std::uint32_t> moved(held.size());
    std::vector<RowStream> left;
    for (std::size_t i = 0; i < held.size(); ++i) {
        moved[i] = static_cast<std::uint32_t>(left.size());
        if (held[i]) {
            left.push_back(state.streams[i]);
        }
    }
    if (left.size() != state.streams.size()) {
        eachNumber(state, [&](std::uint32_t& number) { number = moved[number]; });
        state.streams = std::move(left);
    }
}

}  // namespace waymark::records
