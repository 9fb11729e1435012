// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/secret_key.h"

#include <algorithm>
#include <cstdlib>

#include "platform/crypto/locked_arena.h"
#include "platform/crypto/random.h"
#include "platform/crypto/wipe.h"

namespace waymark::crypto {

static_assert(SecretKey::kSize == LockedArena::kSlotSize);

SecretKey SecretKey::random()
{
    return madeBy([](auto bytes) { fillRandom(bytes); });
}

Result<SecretKey> SecretKey::from(ByteView bytes)
{
    if (bytes.size() != kSize) {
        return fail(ErrorCode::malformed, "key length");
    }
    return madeBy([&](auto to) { std::ranges::copy(bytes, to.begin()); });
}

SecretKey SecretKey::clone() const
{
    const auto mine = view();
    return madeBy([&](auto to) { std::ranges::copy(mine, to.begin()); });
}

std::span<const std::uint8_t, SecretKey::kSize> SecretKey::view() const
{
    // Using a key that is not there is a mistake in the code, and going on would sign or seal with rubbish.
    if (m_slot == nullptr) {
        std::abort();
    }
    return std::span<const std::uint8_t, kSize>(m_slot, kSize);
}

void SecretKey::reset() noexcept
{
    if (m_slot != nullptr) {
        LockedArena::process().give(std::exchange(m_slot, nullptr));
    }
}

void SecretKey::allocate()
{
    m_slot = LockedArena::process().take();
}

bool equalSecret(const SecretKey& a, const SecretKey& b)
{
    return equalSecret(ByteView(a.view()), ByteView(b.view()));
}

}  // namespace waymark::crypto
