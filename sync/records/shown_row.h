// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "sync/records/dot.h"
#include "sync/records/refs.h"
#include "sync/records/value.h"

namespace waymark::records {

/// One value somebody wrote. `when` is the writer's merged clock, good for showing.
struct Version {
    Value value;
    Dot dot;
    PersonNumber person = 0;
    UnixMs when = 0;
    bool pending = false;  ///< not sealed yet
};

/// A field as people see it: one version, or several siblings of a text both wrote (newest first), or the elements of a
/// set (sorted by raw bytes). Cleared values are not listed. `suggestions` are for the owner to take up or leave.
struct ShownField {
    ColumnId column = 0;
    std::vector<Version> versions;
    std::vector<Version> suggestions;
};

enum class RowLife : std::uint8_t { live, archived, erased };

/// A record as this home sees it: merged state with its own unsealed edits on top. Unknown columns are not in it.
struct ShownRow {
    RowRef ref;
    RowLife life = RowLife::live;
    PersonNumber author = 0;
    UnixMs madeAt = 0;
    UnixMs changedAt = 0;       ///< newest version in it
    bool pending = false;       ///< holds edits not sealed yet
    bool conflict = false;      ///< some text has more than one version
    bool updateNeeded = false;  ///< holds changes of a kind only a newer Waymark knows
    std::vector<ShownField> fields;

    /// nullptr when nothing was ever written there.
    [[nodiscard]] const ShownField* field(ColumnId column) const;
    /// The first version's value; null when there is none.
    [[nodiscard]] const Value& value(ColumnId column) const;
};

/// One op of a row's past, newest first. Pending ones have local dots.
struct HistoryEntry {
    ColumnId column = 0;    ///< 0: about the row
    std::uint8_t kind = 0;  ///< OpKind
    Value value;
    Dot dot;
    PersonNumber person = 0;
    UnixMs wallTime = 0;  ///< the writer's own clock when it was saved
    bool pending = false;
    bool suggestion = false;
};

}  // namespace waymark::records
