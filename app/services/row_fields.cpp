// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/row_fields.h"

namespace waymark::services {

using records::ColumnId;
using records::EditKind;
using records::ShownRow;
using records::Value;

std::string textOf(const ShownRow& row, ColumnId column)
{
    const auto* text = std::get_if<std::string>(&row.value(column));
    return text == nullptr ? std::string{} : *text;
}

std::optional<std::int64_t> numberOf(const ShownRow& row, ColumnId column)
{
    const auto* number = std::get_if<std::int64_t>(&row.value(column));
    return number == nullptr ? std::nullopt : std::optional(*number);
}

bool flagOf(const ShownRow& row, ColumnId column)
{
    const auto* flag = std::get_if<bool>(&row.value(column));
    return flag != nullptr && *flag;
}

std::optional<domain::Date> dateOf(const ShownRow& row, ColumnId column)
{
    return dateOf(row.value(column));
}

std::optional<RowId> rowIdOf(const ShownRow& row, ColumnId column)
{
    const auto* bytes = std::get_if<Bytes>(&row.value(column));
    return bytes == nullptr ? std::nullopt : RowId::from(*bytes);
}

std::vector<std::int64_t> numbersOf(const ShownRow& row, ColumnId column)
{
    std::vector<std::int64_t> numbers;
    if (const auto* field = row.field(column); field != nullptr) {
        for (const auto& version : field->versions) {
            if (const auto* number = std::get_if<std::int64_t>(&version.value)) {
                numbers.push_back(*number);
            }
        }
    }
    return numbers;
}

Value valueOf(domain::Date date)
{
    return std::int64_t{std::chrono::sys_days(date).time_since_epoch().count()};
}

std::optional<domain::Date> dateOf(const Value& value)
{
    const auto* days = std::get_if<std::int64_t>(&value);
    constexpr std::int64_t kFarthest = 1'000'000;
    if (days == nullptr || *days < -kFarthest || *days > kFarthest) {
        return std::nullopt;
    }
    return domain::Date(std::chrono::sys_days(std::chrono::days(static_cast<int>(*days))));
}

RowEdits& RowEdits::make()
{
    m_edits.insert(m_edits.begin(), {.row = m_row, .kind = EditKind::make, .value = {}});
    return *this;
}

RowEdits& RowEdits::put(ColumnId column, Value value)
{
    m_edits.push_back({.row = m_row, .kind = EditKind::put, .column = column, .value = std::move(value)});
    return *this;
}

RowEdits& RowEdits::remove(ColumnId column, Value value)
{
    m_edits.push_back({.row = m_row, .kind = EditKind::remove, .column = column, .value = std::move(value)});
    return *this;
}

RowEdits& RowEdits::putText(ColumnId column, std::string text)
{
    return put(column, text.empty() ? Value{} : Value{std::move(text)});
}

RowEdits& RowEdits::putTextUnless(bool same, ColumnId column, std::string text)
{
    return same ? *this : putText(column, std::move(text));
}

RowEdits& RowEdits::putDraft(ColumnId column, std::string text)
{
    putText(column, std::move(text));
    m_edits.back().fromDraft = true;
    return *this;
}

RowEdits& RowEdits::putDate(ColumnId column, std::optional<domain::Date> date)
{
    return put(column, date ? valueOf(*date) : Value{});
}

RowEdits& RowEdits::life(EditKind kind)
{
    m_edits.push_back({.row = m_row, .kind = kind, .value = {}});
    return *this;
}

}  // namespace waymark::services
