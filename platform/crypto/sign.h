// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/ids.h"
#include "platform/crypto/secret_key.h"

namespace waymark::crypto {

/// What a signature is for. A signature of one kind or space never verifies as another.
enum class SignKind : std::uint8_t { envelope, ledger, auth, receipt, snapshotAck, purge, erase, join, closed };

/// The label on the wire: "waymark/1/envelope" and so on (SignKind::erase is "waymark/1/delete").
[[nodiscard]] std::string_view labelOf(SignKind kind);

/// An Ed25519 key pair of a device or a relay; the secret is its 32-byte seed.
struct SigningKeyPair {
    SecretKey seed;
    SignKey publicKey;

    [[nodiscard]] static SigningKeyPair generate();
    [[nodiscard]] static SigningKeyPair fromSeed(SecretKey seed);
};

/// Ed25519 over `label ‖ 0x00 ‖ space ‖ message`. A relay's own signatures outside any space use a zero space id.
[[nodiscard]] Signature signLabelled(const SigningKeyPair& key, SignKind kind, const SpaceId& space, ByteView message);

/// bad_signature unless `signer` signed exactly this kind, space and message.
[[nodiscard]] Status verifyLabelled(const SignKey& signer, SignKind kind, const SpaceId& space, ByteView message,
                                    const Signature& signature);

}  // namespace waymark::crypto
