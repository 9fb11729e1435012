// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/result.h"
#include "sync/records/row_state.h"

namespace waymark::records {

/// docs/formats/records.md, "Row state". Equal states give equal bytes.
[[nodiscard]] Bytes encodeRowState(const RowState& state);
/// malformed unless it decodes to the last byte. The order of its parts is trusted: these are the home's own bytes.
[[nodiscard]] Result<RowState> decodeRowState(ByteView bytes);

}  // namespace waymark::records
