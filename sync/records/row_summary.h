// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "sync/records/record_tables.h"
#include "sync/records/row_state.h"
#include "sync/records/shown_row.h"

namespace waymark::records {

/// What lists and search know of a row without reading it.
struct RowSummary {
    Presence presence = Presence::hidden;
    bool conflict = false;
    std::optional<Bytes> parent;
    std::optional<Bytes> rank;  ///< sorts as the value of the table's rank column does; empty bytes: no value
    std::string words;          ///< what search finds it by; masked columns are not in it
};

/// `table` is null for one this build does not know: such a row is hidden.
[[nodiscard]] RowSummary summarise(const Table* table, const RowState& state);

/// Bytes that sort as values of one column do: numbers by size, texts by their bytes, nothing before all.
[[nodiscard]] Bytes rankOf(const Value& value);

/// As people see it. `state` has the pending ops on top.
[[nodiscard]] ShownRow showRow(const RowRef& ref, const Table& table, const RowState& state);

}  // namespace waymark::records
