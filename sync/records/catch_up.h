// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/database/database.h"
#include "sync/records/row_cache.h"

namespace waymark::records {

/// If this build knows more than the one before: merges the ops that waited for it and looks at every row afresh, so
/// that columns and tables that were only carried are shown and found. Inside a transaction.
[[nodiscard]] Status catchUp(database::Database& database, const Schema& schema, const MergeRules& rules = {});

}  // namespace waymark::records
