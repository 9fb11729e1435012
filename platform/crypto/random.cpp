// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/random.h"

#include <sodium.h>

#include "platform/crypto/locked_arena.h"

namespace waymark::crypto {

void fillRandom(std::span<std::uint8_t> out)
{
    static_cast<void>(LockedArena::process());  // sodium_init
    if (!out.empty()) {                         // none may have no address either
        randombytes_buf(out.data(), out.size());
    }
}

Bytes randomBytes(std::size_t count)
{
    Bytes bytes(count);
    fillRandom(bytes);
    return bytes;
}

std::uint64_t randomU64()
{
    std::uint64_t value = 0;
    fillRandom({reinterpret_cast<std::uint8_t*>(&value), sizeof value});
    return value;
}

std::uint32_t randomBelow(std::uint32_t bound)
{
    static_cast<void>(LockedArena::process());
    return randombytes_uniform(bound);
}

}  // namespace waymark::crypto
