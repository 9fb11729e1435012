// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/blake2b.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>

#include "platform/crypto/locked_arena.h"
#include "platform/crypto/wipe.h"

namespace waymark::crypto {
namespace {

crypto_generichash_state* stateIn(std::array<std::byte, 384>& raw)
{
    static_assert(sizeof(crypto_generichash_state) <= 384 && alignof(crypto_generichash_state) <= 64);
    return reinterpret_cast<crypto_generichash_state*>(raw.data());
}

}  // namespace

Blake2b::Blake2b(std::size_t digestSize, ByteView key) : m_digestSize(digestSize)
{
    static_cast<void>(LockedArena::process());  // sodium_init picks the fast implementation
    const bool fits = digestSize >= crypto_generichash_BYTES_MIN && digestSize <= crypto_generichash_BYTES_MAX &&
                      key.size() <= crypto_generichash_KEYBYTES_MAX;
    if (!fits || crypto_generichash_init(stateIn(m_state), key.data(), key.size(), digestSize) != 0) {
        std::abort();
    }
}

Blake2b::~Blake2b()
{
    sodium_memzero(m_state.data(), m_state.size());
}

Blake2b& Blake2b::add(ByteView part)
{
    crypto_generichash_update(stateIn(m_state), part.data(), part.size());
    return *this;
}

void Blake2b::finish(std::span<std::uint8_t> out)
{
    if (out.size() != m_digestSize || crypto_generichash_final(stateIn(m_state), out.data(), out.size()) != 0) {
        std::abort();
    }
}

SecretKey deriveKey(const SecretKey& key, std::string_view label, std::initializer_list<ByteView> parts)
{
    constexpr std::uint8_t kEnd = 0;
    Blake2b hash(SecretKey::kSize, key.view());
    hash.add(viewOf(label)).add({&kEnd, 1});
    for (const auto part : parts) {
        hash.add(part);
    }
    return SecretKey::madeBy([&](auto out) { hash.finish(out); });
}

CommittedKey deriveCommitted(const SecretKey& key, std::initializer_list<ByteView> parts)
{
    Blake2b hash(64, key.view());
    for (const auto part : parts) {
        hash.add(part);
    }
    std::array<std::uint8_t, 64> both{};
    hash.finish(both);
    CommittedKey made;
    made.key = SecretKey::madeBy([&](auto out) { std::copy_n(both.begin(), 32, out.begin()); });
    std::copy_n(both.begin() + 32, 32, made.commitment.bytes.begin());
    wipe(std::span<std::uint8_t>(both));
    return made;
}

}  // namespace waymark::crypto
