// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/text_fields.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/row_fields.h"

namespace waymark::services {
namespace {

std::string textIn(const records::Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? std::string{} : *text;
}

void fillVersions(TextField& field, const records::ShownField& shown, const Directory& directory)
{
    field.versions = static_cast<int>(shown.versions.size());
    if (!shown.versions.empty()) {
        const auto& newest = shown.versions.front();
        field.text = textIn(newest.value);
        field.author = directory.tag(newest.person);
        field.writtenAt = newest.when;
    }
    for (const auto& suggestion : shown.suggestions) {
        field.suggested.push_back(
            {suggestion.dot.toText(), directory.tag(suggestion.person), suggestion.when, textIn(suggestion.value)});
    }
    field.suggestions = static_cast<int>(field.suggested.size());
}

}  // namespace

Result<TextField> textFieldFrom(const ServiceContext& context, const Directory& directory, const records::ShownRow& row,
                                records::ColumnId column, bool sectionWritable)
{
    const auto* declared = schema::schema().table(row.ref.table)->column(column);
    TextField field;
    field.name = declared->name;
    field.writable = sectionWritable && (declared->writers != records::Writers::owner || directory.isOwner());
    if (const auto* shown = row.field(column); shown != nullptr) {
        fillVersions(field, *shown, directory);
    }
    WAYMARK_ASSIGN(const auto draft, context.store.reader().draft(row.ref, column));
    if (draft) {
        field.draft = textIn(draft->value);
    }
    return field;
}

Result<const records::Column*> columnNamed(records::TableId table, std::string_view name)
{
    const auto* declared = schema::schema().table(table);
    const auto* column = declared == nullptr ? nullptr : declared->column(name);
    if (column == nullptr) {
        return fail(ErrorCode::not_found, "no such field");
    }
    return column;
}

std::string valueText(const records::Column& column, const records::Value& value)
{
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? "yes" : "no";
    }
    if (column.type == records::ValueType::date) {
        const auto date = dateOf(value);
        return date ? domain::printDate(*date) : std::string{};
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        const auto choice = std::ranges::find(column.choices, *number, &records::Choice::number);
        return choice == column.choices.end() ? std::to_string(*number) : std::string(choice->name);
    }
    return textIn(value);
}

}  // namespace waymark::services
