// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "app/schema/about_tables.h"
#include "app/schema/carer_tables.h"
#include "app/schema/circle_tables.h"
#include "app/schema/file_tables.h"
#include "app/schema/learning_tables.h"
#include "app/schema/plan_tables.h"

namespace waymark::schema {

/// The one declaration of every kind of record this build knows. Valid for the life of the process.
[[nodiscard]] const records::Schema& schema();

/// What a kind belongs to: rows that follow a heading need its number (1-10).
[[nodiscard]] bool followsHeading(TableId table);

/// The section a new row of this kind lives in. nullopt: no such kind, no such heading, or not in this kind of circle.
[[nodiscard]] std::optional<std::string_view> sectionFor(TableId table, std::optional<int> heading, bool constellation);

/// The sections of a young person's circle, in the order they are shown.
[[nodiscard]] std::span<const std::string_view> youngPersonSections();

}  // namespace waymark::schema
