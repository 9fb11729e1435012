// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string>

#include "app/services/settings.h"
#include "app/services/views/lock_view.h"
#include "platform/vault/vault.h"

namespace waymark::services {

/// One of the twelve words, typed again.
struct TypedWord {
    std::size_t place = 0;  ///< 1 to 12
    std::string word;
};

/// The lock of an open home, as its reader keeps it. That it is really them is checked before, with Vault::confirm.
class LockService {
public:
    /// Both outlive it.
    LockService(vault::Vault& vault, Settings& settings) : m_vault(vault), m_settings(settings) {}

    [[nodiscard]] Result<LockSettingsView> settings() const;

    [[nodiscard]] Result<RecoveryWordsView> words() const;
    /// Whether the reader has them: bad_words when one is another. Then they count as kept.
    [[nodiscard]] Status checkWords(std::span<const TypedWord> typed);
    /// New words in place of the old, which open nothing from now on.
    [[nodiscard]] Status replaceWords();

    /// weak_passphrase; unsupported for a PIN without a keystore.
    [[nodiscard]] Status setSecret(vault::SecretKind kind, ByteView secret);

private:
    vault::Vault& m_vault;
    Settings& m_settings;
};

}  // namespace waymark::services
