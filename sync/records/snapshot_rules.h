// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/records/snapshot.h"

namespace waymark::records {

/// Takes out what no changeset above the streams' ends can ask for: names of ops that would have come by now.
void settle(RowState& state, std::span<const SnapshotStream> streams);

/// Whether merging and settle() can have made that state, as far as the state itself shows.
[[nodiscard]] bool isSettled(const RowState& state, std::span<const SnapshotStream> streams);

/// Null for a stream it has nothing of.
[[nodiscard]] const SnapshotStream* findStream(std::span<const SnapshotStream> streams, const StreamId& id);

}  // namespace waymark::records
