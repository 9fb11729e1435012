// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "platform/base/result.h"
#include "sync/records/value.h"

namespace waymark::records {

/// Permanent numbers: never reused, never given another meaning. Tables 1-4095, columns 1-1023.
using TableId = std::uint16_t;
using ColumnId = std::uint16_t;

/// What a value means to people; merging never looks at it. Held in a Value as its comment says.
enum class ValueType : std::uint8_t { text, integer, boolean, date, instant, choice, reference, bytes };

/// How concurrent writes become one (docs/formats/records.md). The numbers are on the wire.
enum class MergeKind : std::uint8_t { lww = 0, text = 1, set = 2, insertOnly = 3 };

/// Whose writes count. Others' writes to an owner's column become suggestions. The numbers are on the wire.
enum class Writers : std::uint8_t { anyone = 0, author = 1, owner = 2 };

/// One choice of a `choice` column: the number is stored, the name is for export and the command line.
struct Choice {
    std::int64_t number;
    std::string_view name;
};

/// One field. `table` names the target of a reference. A masked column is never indexed nor shown in a snippet.
struct Column {
    ColumnId id = 0;
    std::string_view name;
    ValueType type = ValueType::text;
    MergeKind merge = MergeKind::lww;
    Writers writers = Writers::anyone;
    bool searchable = false;
    bool masked = false;
    bool longHistory = false;  ///< kept for the row's life; text always is
    std::span<const Choice> choices = {};
    TableId table = 0;
    std::string_view about = {};  ///< for docs/cli.md
};

/// One kind of record. Its writers bound every op of its rows; its columns' narrow them.
struct Table {
    TableId id = 0;
    std::string_view name;
    std::span<const Column> columns;
    Writers writers = Writers::anyone;
    bool safety = false;            ///< its sets: in only if no removal stands
    bool longHistory = false;       ///< as if each column had it
    ColumnId parent = 0;            ///< the lww reference that list() can filter by; 0 for none
    ColumnId rank = 0;              ///< the column with one value that list() can take a range of; 0 for none
    std::string_view section = {};  ///< where its rows live; empty: the app decides row by row
    std::string_view about = {};

    [[nodiscard]] constexpr const Column* column(ColumnId number) const
    {
        for (const auto& candidate : columns) {
            if (candidate.id == number) {
                return &candidate;
            }
        }
        return nullptr;
    }
    [[nodiscard]] constexpr const Column* column(std::string_view called) const
    {
        for (const auto& candidate : columns) {
            if (candidate.name == called) {
                return &candidate;
            }
        }
        return nullptr;
    }
};

/// The whole declaration: storage, merge, wire, search, export, history and the command line follow from it.
/// Views of static data; copied freely.
struct Schema {
    std::uint32_t version = 0;  ///< rises with every column or table added
    std::span<const Table> tables;

    [[nodiscard]] constexpr const Table* table(TableId number) const
    {
        for (const auto& candidate : tables) {
            if (candidate.id == number) {
                return &candidate;
            }
        }
        return nullptr;
    }
    [[nodiscard]] constexpr const Table* table(std::string_view called) const
    {
        for (const auto& candidate : tables) {
            if (candidate.name == called) {
                return &candidate;
            }
        }
        return nullptr;
    }
};

/// What is wrong with a declaration, empty if nothing. `static_assert(schemaProblem(kSchema).empty())`.
[[nodiscard]] constexpr std::string_view schemaProblem(const Schema& schema)
{
    for (std::size_t t = 0; t < schema.tables.size(); ++t) {
        const auto& table = schema.tables[t];
        if (table.id == 0 || table.id > 4095 || table.name.empty()) {
            return "a table's number is outside 1-4095, or it has no name";
        }
        for (std::size_t other = 0; other < t; ++other) {
            if (schema.tables[other].id == table.id || schema.tables[other].name == table.name) {
                return "two tables share a number or a name";
            }
        }
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const auto& column = table.columns[c];
            if (column.id == 0 || column.id > 1023 || column.name.empty()) {
                return "a column's number is outside 1-1023, or it has no name";
            }
            if (column.merge == MergeKind::text && column.type != ValueType::text) {
                return "merge kind text is for text only";
            }
            if ((column.type == ValueType::choice) == column.choices.empty()) {
                return "a choice column has choices, and no other";
            }
            if ((column.type == ValueType::reference) == (column.table == 0)) {
                return "a reference names its table, and no other column does";
            }
            for (std::size_t other = 0; other < c; ++other) {
                if (table.columns[other].id == column.id || table.columns[other].name == column.name) {
                    return "two columns of a table share a number or a name";
                }
            }
        }
        if (table.parent != 0) {
            const auto* parent = table.column(table.parent);
            if (parent == nullptr || parent->type != ValueType::reference || parent->merge == MergeKind::text ||
                parent->merge == MergeKind::set) {
                return "a parent is a reference column with one value";
            }
        }
        if (table.rank != 0) {
            const auto* rank = table.column(table.rank);
            if (rank == nullptr || rank->merge == MergeKind::text || rank->merge == MergeKind::set) {
                return "a rank is a column with one value";
            }
        }
    }
    return {};
}

/// bad_input (naming the column) unless `value` can stand in `column`: right shape, a declared choice. Null can.
[[nodiscard]] Status checkValue(const Column& column, const Value& value);

}  // namespace waymark::records
