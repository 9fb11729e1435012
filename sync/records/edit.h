// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "sync/records/dot.h"
#include "sync/records/refs.h"
#include "sync/records/value.h"

namespace waymark::records {

/// `make` comes before the first write of a new row. `put` writes a field or adds a set element; `remove` takes one
/// out. Erase takes a row away for good: the owner's absorbs, anyone else's needs every word in it to be theirs.
enum class EditKind : std::uint8_t { make, put, remove, archive, restore, erase };

/// One edit of a local save.
struct Edit {
    RowRef row = {};
    EditKind kind = EditKind::put;
    ColumnId column = 0;  ///< put and remove only
    Value value = {};
    /// Text only: the versions on screen when the editor was opened. nullopt: the draft's if there is one, else those
    /// shown now.
    std::optional<Dots> over = std::nullopt;
    /// Drops the field's draft in the same transaction.
    bool fromDraft = false;
};

/// A row the owner erases for good and for everybody.
struct EraseNow {
    RowRef row = {};
    std::optional<Hash32> file = std::nullopt;  ///< the sealed file it names, which goes too
};

/// What a save did, all of it or nothing. `suggested` are indexes of edits that only became suggestions, because the
/// column is the owner's and this home is not the owner.
struct SaveOutcome {
    std::vector<std::size_t> suggested;
    std::uint64_t lastLocal = 0;  ///< local number of the newest edit
};

}  // namespace waymark::records
