// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/record_input.h"

#include <algorithm>
#include <array>
#include <istream>

#include "app/export/value_json.h"
#include "app/schema/declaration.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::cli {
namespace {

using exports::fromJson;

using records::Column;
using records::EditKind;
using records::MergeKind;
using records::Value;

/// What get prints beside the fields.
constexpr std::array<std::string_view, 11> kMeta = {"id",     "kind",      "circle",     "section",
                                                    "author", "made_at",   "changed_at", "pending",
                                                    "life",   "conflicts", "suggestions"};

std::optional<int> headingIn(const Json& object, records::TableId table)
{
    const char* name = table == schema::heading::kTable ? "number" : "heading";
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_integer()) {
        return std::nullopt;
    }
    return static_cast<int>(std::clamp<std::int64_t>(found->get<std::int64_t>(), -1, 1000));
}

std::string textIn(const Json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// Lists add what is missing and take out what is not named; {"add": […], "remove": […]} says it one by one.
Status addSetEdits(services::RowEdits& edits, const Column& column, const Json& json, const std::vector<Value>& present)
{
    const auto addAll = [&](const Json& list, bool add) -> Status {
        for (const Json& element : list) {
            WAYMARK_ASSIGN(const Value value, fromJson(column, element));
            const bool isThere = std::ranges::find(present, value) != present.end();
            if (add && !isThere) {
                edits.put(column.id, value);
            } else if (!add && isThere) {
                edits.remove(column.id, value);
            }
        }
        return {};
    };
    if (json.is_object()) {
        WAYMARK_TRY(addAll(json.value("add", Json::array()), true));
        return addAll(json.value("remove", Json::array()), false);
    }
    if (!json.is_array()) {
        return fail(ErrorCode::bad_input, std::string(column.name));
    }
    std::vector<Value> wanted;
    for (const Json& element : json) {
        WAYMARK_ASSIGN(wanted.emplace_back(), fromJson(column, element));
    }
    for (const Value& value : present) {
        if (std::ranges::find(wanted, value) == wanted.end()) {
            edits.remove(column.id, value);
        }
    }
    return addAll(json, true);
}

Status addFields(services::RowEdits& edits, const records::Table& table, const Json& object,
                 const records::ShownRow* before)
{
    for (const auto& [name, json] : object.items()) {
        const Column* column = table.column(std::string_view(name));
        if (column == nullptr) {
            if (std::ranges::find(kMeta, name) == kMeta.end()) {
                return fail(ErrorCode::bad_input, "no such field in " + std::string(table.name));
            }
            continue;
        }
        const auto* field = before == nullptr ? nullptr : before->field(column->id);
        if (column->merge == MergeKind::set) {
            std::vector<Value> present;
            for (const auto& version : field == nullptr ? std::vector<records::Version>{} : field->versions) {
                present.push_back(version.value);
            }
            WAYMARK_TRY(addSetEdits(edits, *column, json, present));
            continue;
        }
        WAYMARK_ASSIGN(Value value, fromJson(*column, json));
        const bool isFixed = column->merge == MergeKind::insertOnly && field != nullptr && !field->versions.empty();
        if (isFixed && field->versions.front().value == value) {
            continue;
        }
        edits.put(column->id, std::move(value));
    }
    return {};
}

}  // namespace

Result<RecordInput> readRecord(Invocation& run, std::string_view kind, const Json& object, std::string_view circle)
{
    const auto* table = schema::schema().table(kind);
    if (table == nullptr) {
        return fail(ErrorCode::bad_input, "no such kind");
    }
    WAYMARK_ASSIGN(const auto context, run.context());
    const services::Rows rows(context);
    std::optional<records::ShownRow> before;
    const std::string own = textIn(object, "circle");
    if (const std::string id = textIn(object, "id"); !id.empty()) {
        WAYMARK_ASSIGN(before, rows.shown(id));
        if (before->ref.table != table->id) {
            return fail(ErrorCode::bad_input, "that id is of another kind");
        }
    } else if (table->id == schema::heading::kTable && headingIn(object, table->id)) {
        WAYMARK_ASSIGN(const SpaceId space, run.circle(own.empty() ? circle : own));
        WAYMARK_ASSIGN(before, rows.heading(space, *headingIn(object, table->id)));
    }
    std::optional<services::RowEdits> edits;
    if (before) {
        edits.emplace(before->ref);
    } else {
        WAYMARK_ASSIGN(const SpaceId space, run.circle(own.empty() ? circle : own));
        WAYMARK_ASSIGN(const auto fresh, rows.fresh(space, table->id, headingIn(object, table->id)));
        edits.emplace(fresh).make();
    }
    WAYMARK_TRY(addFields(*edits, *table, object, before ? &*before : nullptr));
    return RecordInput{edits->row(), edits->all()};
}

Result<std::optional<Json>> nextObject(Invocation& run)
{
    for (std::string line; std::getline(run.in(), line);) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) {
            continue;
        }
        Json object = Json::parse(line, nullptr, false);
        if (!object.is_object()) {
            return fail(ErrorCode::bad_input, "a line is no JSON object");
        }
        return object;
    }
    return std::nullopt;
}

}  // namespace waymark::cli
