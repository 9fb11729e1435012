// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <nlohmann/json.hpp>

#include "sync/records/declaration.h"
#include "sync/records/shown_row.h"

namespace waymark::exports {

using Json = nlohmann::ordered_json;

/// One value as the command line and exports write it: text, number, true/false, "2026-10-13" for a date, an RFC 3339
/// time, a choice's name, a record's id, base64 for bytes, null.
[[nodiscard]] Json toJson(const records::Column& column, const records::Value& value);

/// The same read back; bad_input with the column's name.
[[nodiscard]] Result<records::Value> fromJson(const records::Column& column, const Json& json);

/// A record: id, kind, circle, section, who and when, and its fields by name. A field nobody wrote is left out; a set
/// is a list; a text with two versions shows the newest and is named in "conflicts".
[[nodiscard]] Json toJson(const records::ShownRow& row, std::string_view section);

}  // namespace waymark::exports
