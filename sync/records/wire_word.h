// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "sync/records/declaration.h"

namespace waymark::records {

/// A table's number on the wire: id · 4 + writers. It says enough to merge rows of a table this build does not know.
using TableWord = std::uint32_t;
/// A column's number on the wire: id · 64 + safety · 32 + writers · 8 + merge kind. 0: the op is about the row itself.
using ColumnWord = std::uint32_t;

inline constexpr TableWord kMaxTableWord = 4095 * 4 + 3;
inline constexpr ColumnWord kMaxColumnWord = 1023 * 64 + 63;

[[nodiscard]] constexpr TableWord wordOf(const Table& table)
{
    return table.id * 4U + static_cast<std::uint32_t>(table.writers);
}
[[nodiscard]] constexpr ColumnWord wordOf(const Table& table, const Column& column)
{
    return column.id * 64U + (table.safety ? 32U : 0U) + static_cast<std::uint32_t>(column.writers) * 8U +
           static_cast<std::uint32_t>(column.merge);
}

[[nodiscard]] constexpr TableId tableIdOf(TableWord word)
{
    return static_cast<TableId>(word / 4);
}
[[nodiscard]] constexpr ColumnId columnIdOf(ColumnWord word)
{
    return static_cast<ColumnId>(word / 64);
}
[[nodiscard]] constexpr std::uint32_t writersBitsOf(TableWord word)
{
    return word % 4;
}
[[nodiscard]] constexpr std::uint32_t columnWritersBitsOf(ColumnWord word)
{
    return word / 8 % 4;
}
[[nodiscard]] constexpr std::uint32_t mergeBitsOf(ColumnWord word)
{
    return word % 8;
}
[[nodiscard]] constexpr bool isSafetyWord(ColumnWord word)
{
    return (word & 32U) != 0;
}
/// A word whose merge kind or writers this build has no rule for; its ops wait for an update.
[[nodiscard]] constexpr bool isKnownWord(ColumnWord word)
{
    return word % 8 <= 3 && word / 8 % 4 <= 2;
}

/// The declared table or column of a word; null if unknown, or declared with other writers or merge kind (void).
[[nodiscard]] const Table* tableOf(const Schema& schema, TableWord word);
[[nodiscard]] const Column* columnOf(const Table& table, ColumnWord word);

}  // namespace waymark::records
