// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/records/row_state.h"

namespace waymark::records {

/// The row's number of a stream, given one if it is new: places of later streams move up by one.
[[nodiscard]] std::uint32_t streamNumber(RowState& state, const StreamId& id);

/// Whether the op at that place was taken in and understood.
[[nodiscard]] bool wasSeen(const RowState& state, const Place& place);

/// Whether the writer of that place erased it.
[[nodiscard]] bool isErased(const RowState& state, const Place& place);

/// Names of a stream's ops that were seen have done their work.
void dropSeenGone(RowState& state, std::uint32_t stream);

/// A cell that holds nothing is as if it never was: equal states are equal member by member.
void dropEmptyCells(RowState& state);

/// The same for streams that nothing in the row speaks of any more.
void dropBareStreams(RowState& state);

}  // namespace waymark::records
