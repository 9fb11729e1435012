// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/padme.h"

#include <bit>

#include "sync/wire/limits.h"

namespace waymark::wire {

std::size_t padmeSize(std::size_t size)
{
    if (size <= kPaddingFloor) {
        return kPaddingFloor;
    }
    const auto exponent = static_cast<std::size_t>(std::bit_width(size) - 1);
    const auto kept = static_cast<std::size_t>(std::bit_width(exponent));
    const std::size_t mask = (std::size_t{1} << (exponent - kept)) - 1;
    return (size + mask) & ~mask;
}

}  // namespace waymark::wire
