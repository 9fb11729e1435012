// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/versions.h"

#include <algorithm>
#include <ranges>

namespace waymark::records {
namespace {

Edit over(const RowRef& ref, ColumnId column, const std::vector<Version>& all, Value value)
{
    Edit edit;
    edit.row = ref;
    edit.column = column;
    edit.value = std::move(value);
    edit.over.emplace();
    for (const auto& version : all) {
        edit.over->push_back(version.dot);
    }
    return edit;
}

}  // namespace

Result<Edit> settleWith(const RowRef& ref, ColumnId column, const std::vector<Version>& all, const Dot& chosen)
{
    const auto at = std::ranges::find(all, chosen, &Version::dot);
    if (at == all.end()) {
        return fail(ErrorCode::not_found, "version");
    }
    return over(ref, column, all, at->value);
}

Result<Edit> settleKeepingAll(const RowRef& ref, ColumnId column, const std::vector<Version>& all)
{
    if (all.empty()) {
        return fail(ErrorCode::not_found, "version");
    }
    std::string joined;
    for (const auto& version : std::views::reverse(all)) {
        if (const auto* text = std::get_if<std::string>(&version.value); text != nullptr && !text->empty()) {
            joined.append(joined.empty() ? "" : "\n\n").append(*text);
        }
    }
    return over(ref, column, all, std::move(joined));
}

std::vector<Edit> remake(const Schema& schema, const ShownRow& row, const RowRef& place)
{
    std::vector<Edit> edits;
    Edit make;
    make.row = place;
    make.kind = EditKind::make;
    edits.push_back(make);
    const auto* table = schema.table(row.ref.table);
    for (const auto& field : row.fields) {
        const auto* column = table != nullptr ? table->column(field.column) : nullptr;
        if (column == nullptr) {
            continue;
        }
        for (const auto& version : field.versions) {
            Edit put;
            put.row = place;
            put.column = field.column;
            put.value = version.value;
            if (column->merge == MergeKind::text) {
                put.over.emplace();
            }
            edits.push_back(std::move(put));
        }
    }
    return edits;
}

}  // namespace waymark::records
