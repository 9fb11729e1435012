// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/ids.h"
#include "platform/crypto/secret_key.h"
#include "platform/crypto/wipe.h"

namespace waymark::crypto {

using Nonce = FixedBytes<struct NonceTag, 24>;

inline constexpr std::size_t kAeadTagSize = 16;

/// XChaCha20-Poly1305 (IETF). The sealed bytes are 16 longer than the plain ones. Never use a nonce twice with a key.
[[nodiscard]] Bytes sealAead(const SecretKey& key, const Nonce& nonce, ByteView aad, ByteView plain);

/// bad_seal when key, nonce, aad or bytes are not those that were sealed.
[[nodiscard]] Result<Bytes> openAead(const SecretKey& key, const Nonce& nonce, ByteView aad, ByteView sealed);

/// A value sealed at rest: a fresh random nonce, then the sealed bytes (40 longer than the plain ones).
[[nodiscard]] Bytes sealValue(const SecretKey& key, ByteView aad, ByteView plain);
[[nodiscard]] Result<WipedBytes> openValue(const SecretKey& key, ByteView aad, ByteView sealed);

/// A key sealed under another (72 bytes); it never touches unlocked memory on the way back.
[[nodiscard]] Bytes wrapKey(const SecretKey& under, ByteView aad, const SecretKey& key);
[[nodiscard]] Result<SecretKey> unwrapKey(const SecretKey& under, ByteView aad, ByteView wrapped);

}  // namespace waymark::crypto
