// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

#include "app/services/views/history_view.h"
#include "sync/records/declaration.h"

namespace waymark::services {

/// What an op did, in the words of the history page. `op` is an OpKind, or a number not known yet; no column for an op
/// on the whole record.
[[nodiscard]] ChangeKind changeKindOf(std::uint8_t op, const records::Column* column);

}  // namespace waymark::services
