// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

#include "platform/base/result.h"
#include "platform/database/database.h"
#include "sync/records/refs.h"

namespace waymark::records {

/// Makes or updates the `rec_` tables (docs/formats/records.md, "On disk").
[[nodiscard]] Status migrateTables(database::Database& database);

/// Whether a row is on screen. The numbers are on disk.
enum class Presence : std::uint8_t { hidden = 0, live = 1, archived = 2, erased = 3 };

/// A section's number in this database; 0 when it has none yet.
[[nodiscard]] Result<std::int64_t> findSection(database::Database& database, const SectionRef& ref);
/// Gives it one. Inside a transaction.
[[nodiscard]] Result<std::int64_t> makeSection(database::Database& database, const SectionRef& ref);
[[nodiscard]] Result<SectionRef> sectionOf(database::Database& database, std::int64_t number);

}  // namespace waymark::records
