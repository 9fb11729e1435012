// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/clock.h"
#include "platform/database/database.h"
#include "sync/records/row_state.h"

namespace waymark::records {

inline constexpr std::int64_t kBinMs = 30LL * 24 * 3600 * 1000;

/// Keeps what the owner erases, as it was shown; the first state kept of a row stays.
[[nodiscard]] Status keepInBin(database::Database& database, std::int64_t section, TableWord table, const RowId& row,
                               const RowState& state, UnixMs now);

}  // namespace waymark::records
