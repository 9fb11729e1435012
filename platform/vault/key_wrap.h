// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/device/keystore.h"
#include "platform/vault/recovery_words.h"
#include "platform/vault/vault_header.h"

namespace waymark::vault {

// How the home key is put into a header and got out of it again. See docs/formats/vault.md §3.

/// wrong_passphrase; keystore_lost when the header needs a keystore's secret that is gone.
[[nodiscard]] Result<crypto::SecretKey> openWithSecret(const VaultHeader& header, ByteView secret,
                                                       device::Keystore& keystore);

/// bad_words when they are another home's.
[[nodiscard]] Result<crypto::SecretKey> openWithWords(const VaultHeader& header, const RecoveryWords& words);

/// New salt, the given cost, and a new keystore secret where there is a keystore. A PIN without one is unsupported.
[[nodiscard]] Status wrapWithSecret(VaultHeader& header, const crypto::SecretKey& key, SecretKind kind, ByteView secret,
                                    const crypto::Argon2Cost& cost, device::Keystore& keystore);

void wrapWithWords(VaultHeader& header, const crypto::SecretKey& key, const RecoveryWords& words);

/// vault_damaged when they do not open under the home key.
[[nodiscard]] Result<RecoveryWords> wordsIn(const VaultHeader& header, const crypto::SecretKey& key);

/// What the keystore's secret of this header is called.
[[nodiscard]] std::string keystoreName(const VaultHeader& header);

}  // namespace waymark::vault
