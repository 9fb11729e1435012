// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>

namespace waymark::wire {

/// What `size` bytes are padded to: PADME (at most 12 % more, few different sizes) with a floor of kPaddingFloor.
[[nodiscard]] std::size_t padmeSize(std::size_t size);

}  // namespace waymark::wire
