// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/database/database.h"
#include "sync/records/pending_op.h"
#include "sync/records/row_summary.h"

namespace waymark::records {

/// A row off the disk with its pending edits on top.
struct ReadRow {
    std::int64_t id = 0;
    TableWord table = 0;
    Presence presence = Presence::hidden;
    RowState state;
};

/// not_found if there is none, or its table is not declared.
[[nodiscard]] Result<ReadRow> findRow(database::Database& database, const Schema& schema, const RowRef& ref);

/// The state of a row record, pending edits on top.
[[nodiscard]] Result<RowState> readState(database::Database& database, std::int64_t id, TableWord table,
                                         const RowId& row, bool pending, ByteView state);

}  // namespace waymark::records
