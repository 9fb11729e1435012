// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/bytes.h"
#include "platform/base/result.h"

namespace waymark::wire {

/// One zstd frame (level 3) that names its content's size.
[[nodiscard]] Result<Bytes> deflate(ByteView plain);

/// Inflates exactly one such frame; too_large when it holds more than `most`, malformed when it is anything else.
/// Never allocates more than `most`, whatever the frame claims.
[[nodiscard]] Result<Bytes> inflate(ByteView frame, std::size_t most);

}  // namespace waymark::wire
