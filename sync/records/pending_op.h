// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "platform/base/result.h"
#include "platform/database/database.h"
#include "sync/records/row_state.h"

namespace waymark::records {

/// An edit that waits to be sealed. Its op's names may be local.
struct PendingOp {
    std::uint64_t local = 0;
    PersonNumber person = 0;
    bool isOwner = false;
    Stamp floor = 0;  ///< its sealed stamp stays above this: the highest it replaces
    Op op;
};

/// Without local number, table and row, which its table holds.
[[nodiscard]] Bytes encodePending(const PendingOp& pending);
[[nodiscard]] Result<PendingOp> decodePending(ByteView bytes);

void writeDots(Bytes& to, const Dots& dots);
[[nodiscard]] Result<Dots> readDots(ByteView bytes);

/// Local names whose change was sealed meanwhile become its dots.
[[nodiscard]] Status resolveLocals(database::Database& database, Dots& dots);

/// What waits for one row, oldest first, names resolved.
[[nodiscard]] Result<std::vector<PendingOp>> pendingOf(database::Database& database, std::int64_t row, TableWord table,
                                                       const RowId& rowId);

/// Takes a pending op in on top of what is there.
Effect applyPending(RowState& state, const PendingOp& pending);

}  // namespace waymark::records
