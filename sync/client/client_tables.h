// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/result.h"

namespace waymark::database {
class Database;
}

namespace waymark::client {

/// Makes or updates the `cli_` tables: where each stream and channel stands, what was sealed here, what waits.
[[nodiscard]] Status migrateTables(database::Database& database);

}  // namespace waymark::client
