// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/row_summary.h"

#include <algorithm>

namespace waymark::records {
namespace {

Presence presenceOf(const RowState& state)
{
    switch (state.life()) {
        case RowLife::erased:
            return Presence::erased;
        case RowLife::archived:
            return state.made ? Presence::archived : Presence::hidden;
        case RowLife::live:
            return state.made ? Presence::live : Presence::hidden;
    }
    return Presence::hidden;
}

bool hasTwoVersions(const RowState& state, const Cell& cell)
{
    return mergeBitsOf(cell.word) == static_cast<std::uint32_t>(MergeKind::text) && cell.entries.size() > 1 &&
           shownEntries(state, cell).size() > 1;
}

void addWords(std::string& words, const RowState& state, const Cell& cell)
{
    for (const auto* entry : shownEntries(state, cell)) {
        if (const auto* text = std::get_if<std::string>(&entry->value)) {
            words.append(*text).push_back('\n');
        }
    }
}

Version versionOf(const RowState& state, const Entry& entry)
{
    const auto dot = state.dotAt(entry.place);
    return {entry.value, dot, state.streams[entry.place.stream].person, msOf(entry.stamp), dot.isLocal()};
}

ShownField showField(const RowState& state, const Column& column, const Cell& cell)
{
    ShownField field;
    field.column = column.id;
    for (const auto* entry : shownEntries(state, cell)) {
        if (!isNull(entry->value) || column.merge == MergeKind::text) {
            field.versions.push_back(versionOf(state, *entry));
        }
    }
    if (column.merge == MergeKind::text) {
        const auto newer = [](const Version& a, const Version& b) {
            return a.when != b.when ? a.when > b.when : a.dot < b.dot;
        };
        std::ranges::sort(field.versions, newer);
        if (field.versions.size() == 1 && isNull(field.versions.front().value)) {
            field.versions.clear();
        }
    }
    for (const auto& suggestion : cell.suggestions) {
        field.suggestions.push_back(versionOf(state, suggestion));
    }
    return field;
}

}  // namespace

RowSummary summarise(const Table* table, const RowState& state)
{
    RowSummary summary;
    if (table == nullptr) {
        return summary;
    }
    summary.presence = presenceOf(state);
    if (summary.presence == Presence::hidden || summary.presence == Presence::erased) {
        return summary;
    }
    if (table->rank != 0) {
        summary.rank.emplace();
    }
    for (const auto& cell : state.cells) {
        const auto* column = columnOf(*table, cell.word);
        if (column == nullptr) {
            continue;
        }
        if (column->id == table->rank) {
            const auto* entry = standing(state, cell);
            summary.rank = entry != nullptr ? rankOf(entry->value) : Bytes{};
        }
        summary.conflict = summary.conflict || hasTwoVersions(state, cell);
        if (column->searchable && !column->masked && summary.presence == Presence::live) {
            addWords(summary.words, state, cell);
        }
        if (column->id == table->parent) {
            const auto* entry = standing(state, cell);
            const auto* parent = entry != nullptr ? std::get_if<Bytes>(&entry->value) : nullptr;
            summary.parent = parent != nullptr ? std::optional(*parent) : std::nullopt;
        }
    }
    return summary;
}

Bytes rankOf(const Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) {
        return {text->begin(), text->end()};
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        return {static_cast<std::uint8_t>(*flag)};
    }
    if (const auto* bytes = std::get_if<Bytes>(&value)) {
        return *bytes;
    }
    Bytes sorted;
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        const auto raised = static_cast<std::uint64_t>(*number) ^ (std::uint64_t{1} << 63);  // below zero comes first
        for (int shift = 56; shift >= 0; shift -= 8) {
            sorted.push_back(static_cast<std::uint8_t>(raised >> shift));
        }
    }
    return sorted;
}

ShownRow showRow(const RowRef& ref, const Table& table, const RowState& state)
{
    ShownRow row;
    row.ref = ref;
    row.life = state.life();
    row.author = authorOf(ref.row);
    row.madeAt = msOf(state.madeStamp);
    row.changedAt = row.madeAt;
    row.updateNeeded = !state.later.empty();
    row.pending = std::ranges::any_of(state.streams, [](const RowStream& stream) { return stream.id.isZero(); });
    if (row.life == RowLife::erased) {
        return row;
    }
    for (const auto& cell : state.cells) {
        if (const auto* column = columnOf(table, cell.word)) {
            auto field = showField(state, *column, cell);
            for (const auto& version : field.versions) {
                row.changedAt = std::max(row.changedAt, version.when);
            }
            row.conflict = row.conflict || (column->merge == MergeKind::text && field.versions.size() > 1);
            if (!field.versions.empty() || !field.suggestions.empty()) {
                row.fields.push_back(std::move(field));
            }
        }
    }
    return row;
}

}  // namespace waymark::records
