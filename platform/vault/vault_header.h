// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "platform/crypto/argon2.h"

namespace waymark::vault {

using HomeId = FixedBytes<struct HomeTag, 16>;
using WrappedKey = FixedBytes<struct WrappedKeyTag, 72>;    ///< nonce 24, key 32, tag 16
using SealedWords = FixedBytes<struct SealedWordsTag, 56>;  ///< nonce 24, entropy 16, tag 16

enum class SecretKind : std::uint8_t {
    passphrase = 0,
    pin = 1,  ///< only together with a keystore
};

/// The `vault` file, 268 bytes, byte by byte in docs/formats/vault.md §2. A plain value: no keys in the clear.
struct VaultHeader {
    static constexpr std::uint8_t kVersion = 1;
    static constexpr std::size_t kSize = 268;

    SecretKind kind = SecretKind::passphrase;
    bool usesKeystore = false;
    crypto::Argon2Cost cost;
    crypto::Salt salt;
    HomeId home;
    WrappedKey bySecret;  ///< the home key under the passphrase or PIN (and the keystore's secret)
    WrappedKey byWords;   ///< the home key under the recovery words
    SealedWords words;    ///< the words under the home key, to be shown again

    [[nodiscard]] Bytes encode() const;

    /// vault_damaged for a wrong size, magic, check or value; database_newer for a later version.
    [[nodiscard]] static Result<VaultHeader> decode(ByteView bytes);

    /// What each wrap is bound to.
    [[nodiscard]] Bytes secretBinding() const;
    [[nodiscard]] Bytes wordsBinding() const;

    auto operator<=>(const VaultHeader&) const = default;
};

}  // namespace waymark::vault
