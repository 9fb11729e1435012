// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "platform/base/result.h"
#include "sync/records/declaration.h"

namespace waymark::database {
class Database;
}

namespace waymark::records {

/// Rows of one kind, live and archived.
struct RowCount {
    TableId table = 0;
    std::uint64_t rows = 0;
};

/// How many rows of each kind this home holds, rising by table. Reads an index only.
[[nodiscard]] Result<std::vector<RowCount>> rowCounts(database::Database& database);

}  // namespace waymark::records
