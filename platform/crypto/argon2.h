// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/ids.h"
#include "platform/crypto/secret_key.h"

namespace waymark::crypto {

using Salt = FixedBytes<struct SaltTag, 16>;

/// What one guess costs. Stored beside what it protects.
struct Argon2Cost {
    std::uint32_t memoryKiB = 64 * 1024;
    std::uint32_t passes = 3;

    auto operator<=>(const Argon2Cost&) const = default;
};

/// Never accepted below this, also not when a file says so.
inline constexpr Argon2Cost kLeastArgon2Cost{8 * 1024, 1};
/// Above this a damaged or hostile file would only be eating memory.
inline constexpr Argon2Cost kMostArgon2Cost{1024 * 1024, 16};

/// Argon2id 1.3, one lane. bad_input when the cost is outside the two bounds; internal when memory runs out.
[[nodiscard]] Result<SecretKey> argon2id(ByteView secret, const Salt& salt, const Argon2Cost& cost);

}  // namespace waymark::crypto
