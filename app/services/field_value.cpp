// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/field_value.h"

#include "app/schema/declaration.h"
#include "app/services/agenda_rows.h"
#include "app/services/directory.h"
#include "app/services/row_fields.h"
#include "app/services/text_fields.h"

namespace waymark::services {
namespace {

using records::Column;

bool isMemberNumber(records::TableId table, records::ColumnId column)
{
    return (table == schema::promise::kTable &&
            (column == schema::promise::kMember || column == schema::promise::kTo)) ||
           (table == schema::tuition::kTable && column == schema::tuition::kTutor) ||
           (table == schema::event::kTable && column == schema::event::kWith) ||
           (table == schema::home::kTable && column == schema::home::kMembers);
}

bool isLocalTime(records::TableId table, records::ColumnId column)
{
    return (table == schema::event::kTable && column == schema::event::kStarts) ||
           (table == schema::session::kTable && column == schema::session::kStarts) ||
           (table == schema::note::kTable && column == schema::note::kAt) ||
           (table == schema::person::kTable && column == schema::person::kOnCallUntil);
}

FieldValue textFieldValue(records::TableId table, const Column& column, const std::string& text)
{
    if (const auto start = isLocalTime(table, column.id) ? startOf(text) : std::nullopt) {
        return start->allDay ? FieldValue(start->time.date) : FieldValue(start->time);
    }
    return text;
}

}  // namespace

FieldValue fieldValue(const Directory& directory, records::TableId table, const Column& column,
                      const records::Value& value)
{
    if (column.masked) {
        return {};  // that it changed, and when, but never what it was
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return textFieldValue(table, column, *text);
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag;
    }
    const auto* number = std::get_if<std::int64_t>(&value);
    if (number == nullptr) {
        return {};
    }
    if (isMemberNumber(table, column.id)) {
        return directory.tag(static_cast<PersonNumber>(*number));
    }
    if (column.type == records::ValueType::date) {
        const auto date = dateOf(value);
        return date ? FieldValue(*date) : FieldValue();
    }
    return column.type == records::ValueType::choice ? FieldValue(ChoiceValue{valueText(column, value)})
                                                     : FieldValue(*number);
}

}  // namespace waymark::services
