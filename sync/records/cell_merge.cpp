// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/cell_merge.h"

#include <algorithm>

#include "sync/records/row_streams.h"

namespace waymark::records {
namespace {

void erasePlace(std::vector<Entry>& entries, const Place& place)
{
    const auto at = std::ranges::lower_bound(entries, place, {}, &Entry::place);
    if (at != entries.end() && at->place == place) {
        entries.erase(at);
    }
}

bool sameSuggestion(const Cell& cell, const Entry& a, const Entry& b)
{
    return a.place.stream == b.place.stream &&
           (mergeBitsOf(cell.word) != static_cast<std::uint32_t>(MergeKind::set) || a.value == b.value);
}

}  // namespace

Cell& cellOf(RowState& state, ColumnWord word)
{
    const auto at = std::ranges::lower_bound(state.cells, word, {}, &Cell::word);
    if (at != state.cells.end() && at->word == word) {
        return *at;
    }
    Cell fresh;
    fresh.word = word;
    return *state.cells.insert(at, std::move(fresh));
}

void insertSorted(std::vector<Entry>& entries, Entry entry)
{
    const auto at = std::ranges::lower_bound(entries, entry.place, {}, &Entry::place);
    entries.insert(at, std::move(entry));
}

void applyNames(RowState& state, ColumnWord word, const Dots& names, const Dot& own)
{
    for (const auto& name : names) {
        if (name == own) {
            continue;
        }
        const Place place{streamNumber(state, name.stream), name.seq, name.op};
        auto& cell = cellOf(state, word);
        if (wasSeen(state, place)) {
            erasePlace(cell.entries, place);
        } else if (const auto at = std::ranges::lower_bound(cell.gone, place); at == cell.gone.end() || *at != place) {
            cell.gone.insert(at, place);
        }
    }
}

void putNewest(Cell& cell, Entry entry)
{
    const auto at = std::ranges::find(cell.entries, entry.place.stream, [](const Entry& e) { return e.place.stream; });
    if (at == cell.entries.end()) {
        insertSorted(cell.entries, std::move(entry));
    } else if (at->place < entry.place) {
        *at = std::move(entry);
    }
}

void suggest(Cell& cell, Entry entry)
{
    const auto at =
        std::ranges::find_if(cell.suggestions, [&](const Entry& e) { return sameSuggestion(cell, e, entry); });
    if (at != cell.suggestions.end()) {
        if (entry.place < at->place) {
            return;
        }
        cell.suggestions.erase(at);
    }
    if (entry.stamp > cell.answered) {
        insertSorted(cell.suggestions, std::move(entry));
    }
}

void answer(Cell& cell, Stamp stamp)
{
    cell.answered = std::max(cell.answered, clipped(stamp));
    std::erase_if(cell.suggestions, [&](const Entry& e) { return e.stamp <= cell.answered; });
}

}  // namespace waymark::records
