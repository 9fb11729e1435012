// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "app/cli/invocation.h"
#include "sync/records/edit.h"

namespace waymark::cli {

/// One JSON object of stdin as edits of one row.
struct RecordInput {
    records::RowRef row;
    std::vector<records::Edit> edits;
};

/// Understands an object for `put` and `transact`: makes a row, or edits the one its "id" names. A heading is edited by
/// its number, since the ten are made with the circle. What get prints may be put again. bad_input names the field.
[[nodiscard]] Result<RecordInput> readRecord(Invocation& run, std::string_view kind, const Json& object,
                                             std::string_view circle);

/// The next object of stdin; nullopt at its end. bad_input for a line that is no JSON object.
[[nodiscard]] Result<std::optional<Json>> nextObject(Invocation& run);

}  // namespace waymark::cli
