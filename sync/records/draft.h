// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/records/dot.h"
#include "sync/records/refs.h"
#include "sync/records/value.h"

namespace waymark::records {

/// An open editor, on disk. `over` are the versions on screen when it was opened, so what arrives meanwhile, even over
/// a kill, is kept beside what is being written.
struct Draft {
    RowRef row;
    ColumnId column = 0;
    Value value;
    Dots over;
    UnixMs openedAt = 0;
    UnixMs changedAt = 0;
};

}  // namespace waymark::records
