// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "platform/base/result.h"
#include "sync/records/edit.h"
#include "sync/records/row_state.h"

namespace waymark::records {

/// What an edit meets: the row as people see it, and who edits.
struct EditContext {
    const Table& table;
    const RowState& shown;
    Actor actor;
    std::optional<Dots> draftOver;  ///< of the field's open draft, if the edit comes from it
};

/// The op a local edit becomes, with its names but without its stamp. Errors as Store::save tells them.
[[nodiscard]] Result<Op> makeOp(const Edit& edit, const EditContext& context);

/// The highest sealed stamp in the cell: what the op's own stamp has to stay above.
[[nodiscard]] Stamp floorOf(const RowState& shown, ColumnWord column);

/// At most so many bytes of a payload, whatever else is in it.
[[nodiscard]] std::size_t payloadBound(const Op& op);

}  // namespace waymark::records
