// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "platform/base/result.h"
#include "sync/records/edit.h"
#include "sync/records/shown_row.h"

namespace waymark::records {

/// The edit that settles a text by one of its versions; not_found if it is none of them.
[[nodiscard]] Result<Edit> settleWith(const RowRef& ref, ColumnId column, const std::vector<Version>& all,
                                      const Dot& chosen);
/// The edit that settles it by all of them, oldest first. too_large when that is more than one value can hold.
[[nodiscard]] Result<Edit> settleKeepingAll(const RowRef& ref, ColumnId column, const std::vector<Version>& all);

/// The edits that make a row anew with the values of `row`, at another place.
[[nodiscard]] std::vector<Edit> remake(const Schema& schema, const ShownRow& row, const RowRef& place);

}  // namespace waymark::records
