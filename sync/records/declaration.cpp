// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/declaration.h"

#include <algorithm>

#include "platform/base/ids.h"
#include "sync/records/wire_word.h"
#include "sync/wire/utf8.h"

namespace waymark::records {
namespace {

bool hasShape(const Column& column, const Value& value)
{
    switch (column.type) {
        case ValueType::text: {
            const auto* text = std::get_if<std::string>(&value);
            return text != nullptr && wire::isUtf8(*text);
        }
        case ValueType::boolean:
            return std::holds_alternative<bool>(value);
        case ValueType::integer:
        case ValueType::date:
        case ValueType::instant:
            return std::holds_alternative<std::int64_t>(value);
        case ValueType::choice: {
            const auto* number = std::get_if<std::int64_t>(&value);
            return number != nullptr &&
                   std::ranges::find(column.choices, *number, &Choice::number) != column.choices.end();
        }
        case ValueType::reference: {
            const auto* bytes = std::get_if<Bytes>(&value);
            return bytes != nullptr && bytes->size() == RowId::kSize;
        }
        case ValueType::bytes:
            return std::holds_alternative<Bytes>(value);
    }
    return false;
}

}  // namespace

Status checkValue(const Column& column, const Value& value)
{
    if (isNull(value) || hasShape(column, value)) {
        return {};
    }
    return fail(ErrorCode::bad_input, std::string(column.name));
}

const Table* tableOf(const Schema& schema, TableWord word)
{
    const auto* table = schema.table(tableIdOf(word));
    return table != nullptr && wordOf(*table) == word ? table : nullptr;
}

const Column* columnOf(const Table& table, ColumnWord word)
{
    const auto* column = table.column(columnIdOf(word));
    return column != nullptr && wordOf(table, *column) == word ? column : nullptr;
}

}  // namespace waymark::records
