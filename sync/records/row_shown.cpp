// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <tuple>

#include "sync/records/row_state.h"

namespace waymark::records {
namespace {

bool isCovered(const RowState& state, const RowStream& stream)
{
    const auto number = static_cast<std::uint32_t>(&stream - state.streams.data());
    return std::ranges::any_of(state.erasures, [&](const Erasure& erasure) {
        return erasure.stream == number && erasure.person == stream.person && stream.counted <= erasure.mark;
    });
}

auto rank(const Entry& entry)
{
    return std::tuple(entry.stamp, entry.height, entry.place);
}

const Entry* newest(const RowState& state, const Cell& cell)
{
    const auto isLocal = [&](const Entry& e) { return state.streams[e.place.stream].id.isZero(); };
    const auto local = std::ranges::find_if(cell.entries, isLocal);
    if (local != cell.entries.end()) {
        return &*local;
    }
    const auto best = std::ranges::max_element(cell.entries, {}, rank);
    return best == cell.entries.end() ? nullptr : &*best;
}

struct Ranked {
    Bytes bytes;
    const Entry* entry;
};

std::vector<Ranked> byBytes(const Cell& cell)
{
    std::vector<Ranked> ranked;
    ranked.reserve(cell.entries.size());
    for (const auto& entry : cell.entries) {
        ranked.push_back({canonical(entry.value), &entry});
    }
    std::ranges::sort(ranked, [](const Ranked& a, const Ranked& b) {
        return a.bytes != b.bytes ? a.bytes < b.bytes : a.entry->place < b.entry->place;
    });
    return ranked;
}

/// One entry per element, its newest add, unless a removal of it stands.
std::vector<const Entry*> elements(const Cell& cell)
{
    std::vector<const Entry*> shown;
    const auto ranked = byBytes(cell);
    for (std::size_t begin = 0; begin < ranked.size();) {
        std::size_t end = begin;
        const Entry* best = ranked[begin].entry;
        bool removed = false;
        for (; end < ranked.size() && ranked[end].bytes == ranked[begin].bytes; ++end) {
            removed = removed || ranked[end].entry->removal;
            best = rank(*best) < rank(*ranked[end].entry) ? ranked[end].entry : best;
        }
        if (!removed) {
            shown.push_back(best);
        }
        begin = end;
    }
    return shown;
}

}  // namespace

RowLife RowState::life() const
{
    const auto counts = [](const RowStream& stream) { return !stream.counted.none(); };
    const auto covered = [this](const RowStream& stream) { return stream.counted.none() || isCovered(*this, stream); };
    const bool anyCounted = std::ranges::any_of(streams, counts);
    if (ownerErased || (!erasures.empty() && anyCounted && std::ranges::all_of(streams, covered))) {
        return RowLife::erased;
    }
    const bool anyArchive = std::ranges::any_of(streams, [](const RowStream& s) { return !s.archived.none(); });
    const bool all = std::ranges::all_of(streams, [](const RowStream& s) { return s.counted <= s.archived; });
    return anyArchive && all ? RowLife::archived : RowLife::live;
}

const Cell* RowState::cell(ColumnWord word) const
{
    const auto at = std::ranges::lower_bound(cells, word, {}, &Cell::word);
    return at != cells.end() && at->word == word ? &*at : nullptr;
}

const Entry* standing(const RowState& state, const Cell& cell)
{
    if (static_cast<MergeKind>(mergeBitsOf(cell.word)) == MergeKind::lww) {
        return newest(state, cell);
    }
    const auto first =
        std::ranges::min_element(cell.entries, {}, [](const Entry& e) { return std::pair(e.stamp, e.place); });
    return first == cell.entries.end() ? nullptr : &*first;
}

std::vector<const Entry*> shownEntries(const RowState& state, const Cell& cell)
{
    switch (static_cast<MergeKind>(mergeBitsOf(cell.word))) {
        case MergeKind::set:
            return elements(cell);
        case MergeKind::text: {
            std::vector<const Entry*> shown;
            for (const auto& ranked : byBytes(cell)) {
                shown.push_back(ranked.entry);
            }
            return shown;
        }
        default: {
            const auto* entry = standing(state, cell);
            return entry != nullptr ? std::vector{entry} : std::vector<const Entry*>{};
        }
    }
}

}  // namespace waymark::records
