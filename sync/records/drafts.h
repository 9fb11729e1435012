// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "platform/database/database.h"
#include "sync/records/draft.h"
#include "sync/records/edit.h"
#include "sync/records/wire_word.h"

namespace waymark::records {

/// The open draft of a field. `over` with what was sealed meanwhile resolved.
[[nodiscard]] Result<std::optional<Draft>> findDraft(database::Database& database, std::int64_t section,
                                                     TableWord table, const RowRef& row, ColumnId column);
/// What the field's draft was opened over; nullopt when none is open.
[[nodiscard]] Result<std::optional<Dots>> overOfDraft(database::Database& database, std::int64_t section,
                                                      TableWord table, const Edit& edit);
[[nodiscard]] Status writeDraft(database::Database& database, std::int64_t section, TableWord table,
                                const Draft& draft);
[[nodiscard]] Status deleteDraft(database::Database& database, std::int64_t section, TableWord table, const RowId& row,
                                 ColumnId column);
[[nodiscard]] Result<std::vector<Draft>> allDrafts(database::Database& database);

}  // namespace waymark::records
