// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/history_view.h"
#include "sync/records/declaration.h"

namespace waymark::services {

class Directory;

/// A stored value as something that can be put into words. Empty for a masked column: that it changed may be shown,
/// what it was never.
[[nodiscard]] FieldValue fieldValue(const Directory& directory, records::TableId table, const records::Column& column,
                                    const records::Value& value);

}  // namespace waymark::services
