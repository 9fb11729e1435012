// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/export/value_json.h"

#include <algorithm>

#include "app/domain/dates.h"
#include "app/schema/declaration.h"
#include "app/services/row_fields.h"

namespace waymark::exports {
namespace {

using records::Column;
using records::MergeKind;
using records::Value;
using records::ValueType;

Json numberJson(const Column& column, std::int64_t number)
{
    if (column.type == ValueType::date) {
        const auto date = services::dateOf(Value{number});
        return date ? Json(domain::printDate(*date)) : Json(number);
    }
    if (column.type == ValueType::instant) {
        return toRfc3339(number);
    }
    const auto choice = std::ranges::find(column.choices, number, &records::Choice::number);
    return choice == column.choices.end() ? Json(number) : Json(choice->name);
}

tl::unexpected<Error> wrong(const Column& column)
{
    return fail(ErrorCode::bad_input, std::string(column.name));
}

Result<Value> textValue(const Column& column, const std::string& text)
{
    switch (column.type) {
        case ValueType::text:
            return Value{text};
        case ValueType::date: {
            const auto date = domain::parseDate(text);
            return date ? Result<Value>(services::valueOf(*date)) : wrong(column);
        }
        case ValueType::instant: {
            const auto at = fromRfc3339(text);
            return at ? Result<Value>(Value{*at}) : wrong(column);
        }
        case ValueType::choice: {
            const auto choice = std::ranges::find(column.choices, std::string_view(text), &records::Choice::name);
            return choice == column.choices.end() ? wrong(column) : Result<Value>(Value{choice->number});
        }
        case ValueType::reference: {
            const auto id = RowId::fromHexText(text);
            return id ? Result<Value>(Value{Bytes(id->bytes.begin(), id->bytes.end())}) : wrong(column);
        }
        case ValueType::bytes: {
            const auto bytes = fromBase64(text);
            return bytes ? Result<Value>(Value{*bytes}) : wrong(column);
        }
        case ValueType::integer:
        case ValueType::boolean:
            break;
    }
    return wrong(column);
}

void addField(Json& object, const Column& column, const records::ShownField& field)
{
    if (column.merge == MergeKind::set) {
        Json elements = Json::array();
        for (const auto& version : field.versions) {
            elements.push_back(toJson(column, version.value));
        }
        object[std::string(column.name)] = std::move(elements);
    } else if (!field.versions.empty()) {
        object[std::string(column.name)] = toJson(column, field.versions.front().value);
    }
    if (column.merge == MergeKind::text && field.versions.size() > 1) {
        object["conflicts"].push_back(column.name);
    }
    if (!field.suggestions.empty()) {
        object["suggestions"].push_back(column.name);
    }
}

}  // namespace

Json toJson(const Column& column, const Value& value)
{
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag;
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return numberJson(column, *number);
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    if (const auto* bytes = std::get_if<Bytes>(&value)) {
        return column.type == ValueType::reference ? toHex(*bytes) : toBase64(*bytes);
    }
    return nullptr;
}

Result<Value> fromJson(const Column& column, const Json& json)
{
    if (json.is_null()) {
        return Value{};
    }
    if (json.is_string()) {
        return textValue(column, json.get<std::string>());
    }
    if (json.is_boolean() && column.type == ValueType::boolean) {
        return Value{json.get<bool>()};
    }
    if (json.is_number_integer() && column.type == ValueType::integer) {
        return Value{json.get<std::int64_t>()};
    }
    return wrong(column);
}

Json toJson(const records::ShownRow& row, std::string_view section)
{
    const auto* table = schema::schema().table(row.ref.table);
    Json object = {{"id", row.ref.row.hex()}, {"kind", table->name},  {"circle", row.ref.section.space.hex()},
                   {"section", section},      {"author", row.author}, {"pending", row.pending}};
    // An erased record keeps none.
    if (row.madeAt > 0) {
        object["made_at"] = toRfc3339(row.madeAt);
        object["changed_at"] = toRfc3339(row.changedAt);
    }
    if (row.life != records::RowLife::live) {
        object["life"] = row.life == records::RowLife::archived ? "archived" : "erased";
    }
    for (const Column& column : table->columns) {
        if (const auto* field = row.field(column.id); field != nullptr) {
            addField(object, column, *field);
        }
    }
    return object;
}

}  // namespace waymark::exports
