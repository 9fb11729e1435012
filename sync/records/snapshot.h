// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <span>

#include "platform/base/clock.h"
#include "sync/records/declaration.h"
#include "sync/records/refs.h"
#include "sync/records/row_state.h"

namespace waymark::database {
class Database;
}

namespace waymark::records {

/// How far a snapshot holds one stream, and whose that stream is by the ledger. Lists of them rise by stream.
struct SnapshotStream {
    StreamId stream;
    PersonNumber person = 0;
    std::uint64_t seq = 0;
};

/// The two canonical strings of docs/formats/snapshot.md.
struct SnapshotContent {
    Bytes state;
    Bytes history;
};

/// What was merged into a section, with the history that is to be kept at that time. Equal on any two homes that merged
/// the same. stream_gap unless exactly these changesets were merged; update_needed when it holds what only a newer
/// build can judge.
[[nodiscard]] Result<SnapshotContent> writeSnapshot(database::Database& database, const Schema& schema,
                                                    const SectionRef& section, std::span<const SnapshotStream> streams,
                                                    UnixMs made);

/// Takes the history of a snapshot in, after Merge::load and in a transaction of the caller. malformed.
[[nodiscard]] Status loadHistory(database::Database& database, const Schema& schema, const SectionRef& section,
                                 std::span<const SnapshotStream> streams, ByteView history);

struct SnapshotRow {
    TableWord table = 0;
    RowId row;
    RowState state;
};

/// Reads a state row by row. malformed for anything writeSnapshot does not write; rows before that were given already.
[[nodiscard]] Status readSnapshotRows(std::span<const SnapshotStream> streams, ByteView state,
                                      const std::function<Status(SnapshotRow&&)>& take);

struct SnapshotLine {
    TableWord table = 0;
    RowId row;
    std::size_t stream = 0;  ///< its place in the list of streams
    std::uint64_t seq = 0;
    std::uint32_t op = 0;
    ColumnWord column = 0;
    std::uint8_t kind = 0;
    bool suggestion = false;
    UnixMs wall = 0;
    Value value;
};

/// The same of a history, line by line.
[[nodiscard]] Status readSnapshotHistory(std::span<const SnapshotStream> streams, ByteView history,
                                         const std::function<Status(SnapshotLine&&)>& take);

}  // namespace waymark::records
