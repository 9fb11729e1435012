// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>

#include "platform/base/bytes.h"
#include "platform/base/result.h"

namespace waymark::wire {

/// What `size` bytes are padded to: PADME (at most 12 % more, few different sizes) with a floor of kPaddingFloor.
[[nodiscard]] std::size_t padmeSize(std::size_t size);

/// u32 length ‖ body ‖ zeros, up to padmeSize.
[[nodiscard]] Bytes padded(ByteView body);
/// The body, a view into `plain`; bad_seal unless length and padding are what padded() makes.
[[nodiscard]] Result<ByteView> unpadded(ByteView plain);

}  // namespace waymark::wire
