// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/result.h"
#include "sync/records/change_feed.h"

namespace waymark::database {
class Database;
}

namespace waymark::records {

/// Everything of a circle leaves this home: rows, their past, what waits unsealed, drafts, the bin, what came late.
/// Inside a transaction; publish the changes after it.
[[nodiscard]] Result<Changes> dropSpace(database::Database& database, const SpaceId& space);

}  // namespace waymark::records
