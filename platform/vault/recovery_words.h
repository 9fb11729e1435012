// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "platform/base/result.h"
#include "platform/crypto/secret_key.h"

namespace waymark::vault {

/// The 12 printed words: 128 random bits and 4 bits of check, 11 bits a word. They open the home when the passphrase is
/// forgotten, and derive the recovery key of its circles. Wiped when they go. Move-only.
class RecoveryWords {
public:
    static constexpr std::size_t kCount = 12;
    static constexpr std::size_t kEntropySize = 16;

    [[nodiscard]] static RecoveryWords random();

    /// Twelve words in any case, with any white space between; the first four letters of each are enough.
    /// bad_words otherwise.
    [[nodiscard]] static Result<RecoveryWords> fromText(std::string_view text);

    [[nodiscard]] static Result<RecoveryWords> fromEntropy(ByteView entropy);

    /// The words with single spaces. The caller wipes its copy (crypto::wipe).
    [[nodiscard]] std::string text() const;
    [[nodiscard]] ByteView entropy() const { return ByteView(m_slot.view()).first(kEntropySize); }

    /// A key for one purpose: "vault" here, "recovery" for a circle's recovery key.
    [[nodiscard]] crypto::SecretKey key(std::string_view purpose) const;

private:
    crypto::SecretKey m_slot;  ///< the entropy in its first half
};

}  // namespace waymark::vault
