// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/ids.h"
#include "platform/base/result.h"

namespace waymark::database {
class Database;
}

namespace waymark::client {

/// Makes or updates the `cli_` tables: where each stream and channel stands, what was sealed here, what waits.
[[nodiscard]] Status migrateTables(database::Database& database);

/// Deletes all that is kept about a circle; in the caller's transaction.
[[nodiscard]] Status forgetSpace(database::Database& database, const SpaceId& space);

/// Counts in a copy of a home's database that it was copied once more.
[[nodiscard]] Status markCopied(database::Database& database);

}  // namespace waymark::client
