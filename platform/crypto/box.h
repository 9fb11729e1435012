// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/ids.h"
#include "platform/crypto/secret_key.h"
#include "platform/crypto/wipe.h"

namespace waymark::crypto {

/// An X25519 key pair of a device or a recovery key.
struct BoxKeyPair {
    SecretKey secret;
    BoxKey publicKey;

    [[nodiscard]] static BoxKeyPair generate();

    /// The pair of a secret kept elsewhere (wrapped on disk, or derived).
    [[nodiscard]] static BoxKeyPair fromSecret(SecretKey secret);
};

/// crypto_box_seal: an anonymous message only the holder of `to` opens (48 bytes longer). bad_input for a public key
/// that is no key (low order).
[[nodiscard]] Result<Bytes> boxSeal(const BoxKey& to, ByteView plain);

/// bad_seal when it was not sealed to this pair.
[[nodiscard]] Result<WipedBytes> boxOpen(const BoxKeyPair& pair, ByteView sealed);

}  // namespace waymark::crypto
