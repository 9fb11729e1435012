// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>

#include "platform/base/ids.h"
#include "platform/crypto/secret_key.h"

namespace waymark::crypto {

/// BLAKE2b over parts that arrive one after another, 16 to 64 bytes of digest, optionally keyed (16 to 64 bytes).
class Blake2b {
public:
    /// A size outside those bounds is a mistake in the code and aborts.
    explicit Blake2b(std::size_t digestSize = 32, ByteView key = {});
    ~Blake2b();
    Blake2b(const Blake2b&) = default;
    Blake2b& operator=(const Blake2b&) = default;

    Blake2b& add(ByteView part);

    /// Once; `out` is exactly digestSize long.
    void finish(std::span<std::uint8_t> out);

    /// finish() into a FixedBytes of the digest's size.
    template <class Id = Hash32>
    [[nodiscard]] Id finishAs()
    {
        Id id;
        finish(id.bytes);
        return id;
    }

private:
    std::size_t m_digestSize;
    alignas(64) std::array<std::byte, 384> m_state;
};

/// blake2b<StreamId>({space.view(), channel.view()}): the digest is as long as the type (16 to 64 bytes).
template <class Id = Hash32>
[[nodiscard]] Id blake2b(std::initializer_list<ByteView> parts, ByteView key = {})
{
    Blake2b hash(Id::kSize, key);
    for (const auto part : parts) {
        hash.add(part);
    }
    return hash.template finishAs<Id>();
}

/// BLAKE2b-256 keyed by `key` over `label ‖ 0x00 ‖ parts`: a new key for one purpose.
[[nodiscard]] SecretKey deriveKey(const SecretKey& key, std::string_view label,
                                  std::initializer_list<ByteView> parts = {});

/// BLAKE2b-512 keyed by `key` over `parts`, split 32/32 into a key and a public commitment to it.
struct CommittedKey {
    SecretKey key;
    Hash32 commitment;
};
[[nodiscard]] CommittedKey deriveCommitted(const SecretKey& key, std::initializer_list<ByteView> parts);

}  // namespace waymark::crypto
