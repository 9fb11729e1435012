// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/records/row_state.h"

namespace waymark::records {

/// The row's cell of that word, made if it is not there.
[[nodiscard]] Cell& cellOf(RowState& state, ColumnWord word);

/// Entries stand in the order of their places.
void insertSorted(std::vector<Entry>& entries, Entry entry);

/// A stream's writes follow one another, so in an lww cell its newest is all that can ever stand for it.
void putNewest(Cell& cell, Entry entry);

/// Names count before what they name arrives: what was seen and stands is taken out, what was not seen will be.
/// `own` is the dot of the op that names.
void applyNames(RowState& state, ColumnWord word, const Dots& names, const Dot& own);

/// Keeps another's write to an owner's column, unless the owner has answered it.
void suggest(Cell& cell, Entry entry);

/// The owner wrote the column: older suggestions have had their answer.
void answer(Cell& cell, Stamp stamp);

}  // namespace waymark::records
