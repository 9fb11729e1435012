// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <vector>

#include "sync/records/refs.h"

namespace waymark::records {

/// One row whose shown state may have changed.
struct RowChange {
    RowRef row;
    bool appeared = false;  ///< was not shown before
    bool hidden = false;    ///< archived, erased or gone
    bool cameBack = false;  ///< a concurrent edit brought an archived or erased row back: say so
    bool conflict = false;  ///< some text of it has two versions
    bool remote = false;    ///< others' changes had a part in it
};

/// What one commit changed.
struct Changes {
    std::vector<RowChange> rows;
    bool pendingChanged = false;  ///< the number of unsealed edits
    [[nodiscard]] bool empty() const { return rows.empty() && !pendingChanged; }
};

/// Called on the writer's thread after the commit.
using ChangeFeed = std::function<void(const Changes&)>;

}  // namespace waymark::records
