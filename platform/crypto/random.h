// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>

#include "platform/base/ids.h"

namespace waymark::crypto {

/// The system's random source, through libsodium. Thread-safe; cannot fail.
void fillRandom(std::span<std::uint8_t> out);
[[nodiscard]] Bytes randomBytes(std::size_t count);
[[nodiscard]] std::uint64_t randomU64();

/// Uniform in [0, bound); 0 for bound 0.
[[nodiscard]] std::uint32_t randomBelow(std::uint32_t bound);

/// randomId<SpaceId>()
template <class Id>
[[nodiscard]] Id randomId()
{
    Id id;
    fillRandom(id.bytes);
    return id;
}

}  // namespace waymark::crypto
