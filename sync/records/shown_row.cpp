// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/shown_row.h"

#include <algorithm>

namespace waymark::records {

const ShownField* ShownRow::field(ColumnId column) const
{
    const auto at = std::ranges::find(fields, column, &ShownField::column);
    return at == fields.end() ? nullptr : &*at;
}

const Value& ShownRow::value(ColumnId column) const
{
    static const Value nothing;
    const auto* found = field(column);
    return found == nullptr || found->versions.empty() ? nothing : found->versions.front().value;
}

}  // namespace waymark::records
