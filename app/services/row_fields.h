// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/domain/dates.h"
#include "platform/base/clock.h"
#include "sync/records/edit.h"
#include "sync/records/shown_row.h"

namespace waymark::services {

// Reading a shown row's fields. A field nobody wrote, or of another shape, reads as empty.
[[nodiscard]] std::string textOf(const records::ShownRow& row, records::ColumnId column);
[[nodiscard]] std::optional<std::int64_t> numberOf(const records::ShownRow& row, records::ColumnId column);
[[nodiscard]] bool flagOf(const records::ShownRow& row, records::ColumnId column);
[[nodiscard]] std::optional<domain::Date> dateOf(const records::ShownRow& row, records::ColumnId column);
[[nodiscard]] std::optional<RowId> rowIdOf(const records::ShownRow& row, records::ColumnId column);
[[nodiscard]] std::vector<std::int64_t> numbersOf(const records::ShownRow& row, records::ColumnId column);

/// A stored choice, or `fallback` for none and for a number this build does not know.
template <class Enum>
[[nodiscard]] Enum choiceOf(const records::ShownRow& row, records::ColumnId column, Enum last, Enum fallback)
{
    const auto number = numberOf(row, column);
    return number && *number >= 0 && *number <= static_cast<std::int64_t>(last) ? static_cast<Enum>(*number) : fallback;
}

[[nodiscard]] records::Value valueOf(domain::Date date);
[[nodiscard]] std::optional<domain::Date> dateOf(const records::Value& value);

/// The edits of one row, put together. `make` first for a new row.
class RowEdits {
public:
    explicit RowEdits(records::RowRef row) : m_row(row) {}

    RowEdits& make();
    RowEdits& put(records::ColumnId column, records::Value value);
    /// Takes an element out of a set.
    RowEdits& remove(records::ColumnId column, records::Value value);
    /// An empty text clears the field.
    RowEdits& putText(records::ColumnId column, std::string text);
    /// Nothing when it is as it was.
    RowEdits& putTextUnless(bool same, records::ColumnId column, std::string text);
    /// A long text: over what was on screen when its editor was opened, if one was.
    RowEdits& putDraft(records::ColumnId column, std::string text);
    RowEdits& putDate(records::ColumnId column, std::optional<domain::Date> date);
    template <class Enum>
    RowEdits& putChoice(records::ColumnId column, Enum choice)
    {
        return put(column, static_cast<std::int64_t>(choice));
    }
    RowEdits& life(records::EditKind kind);

    [[nodiscard]] const records::RowRef& row() const { return m_row; }
    [[nodiscard]] const std::vector<records::Edit>& all() const { return m_edits; }

private:
    records::RowRef m_row;
    std::vector<records::Edit> m_edits;
};

}  // namespace waymark::services
