// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include "platform/crypto/argon2.h"
#include "platform/device/keystore.h"
#include "platform/vault/home_folder.h"
#include "platform/vault/recovery_words.h"
#include "platform/vault/tries.h"
#include "platform/vault/vault_header.h"

namespace waymark::vault {

/// What a passphrase or PIN has to be: 8 characters, 4 of them different; a PIN 6 digits or more, no row and not all
/// alike, and only with a keystore. weak_passphrase (unsupported for a PIN without a keystore) otherwise.
[[nodiscard]] Status checkSecret(SecretKind kind, ByteView secret, bool hasKeystore);

/// Labels of the keys derived from the home key: a backup's (with its salt), the database's, and the one that wraps
/// what the circles keep in it.
inline constexpr std::string_view kBackupLabel = "waymark/1/backup";
inline constexpr std::string_view kDatabaseLabel = "waymark/1/database";
inline constexpr std::string_view kWrappingLabel = "waymark/1/wrapping";

/// Everything a Vault needs from outside; all of it outlives the Vault.
struct VaultParts {
    const HomeFolder& home;
    device::Keystore& keystore;
    crypto::Argon2Cost cost{};             ///< for new wraps; an old one keeps the cost it was made with
    BootClock bootClock = systemBootTime;  ///< for the delays
};

/// The lock of one home. One random home key, wrapped by passphrase or PIN (and the keystore's secret, where there is
/// one) and, a second time, by the printed words; the database key and all else derive from it. While open, keys sit in
/// the locked arena; lock() wipes them. One thread.
class Vault {
public:
    explicit Vault(VaultParts parts) : m_parts(std::move(parts)) {}

    /// home_exists when there is one. Leaves it open. The words are to be printed and shown once.
    [[nodiscard]] Result<RecoveryWords> create(SecretKind kind, ByteView secret);

    /// wrong_passphrase, try_later (detail: seconds), vault_damaged, home_missing, keystore_lost (the words open it).
    [[nodiscard]] Status unlock(ByteView secret);

    /// bad_words when they are another home's; try_later. Slowed like unlock(), but counted apart from it: whoever saw
    /// some of the words must not guess the rest, and whoever forgot the passphrase must not wait for its delays too.
    [[nodiscard]] Status unlockWithWords(const RecoveryWords& words);

    /// Checks the old secret as unlock() does, delays included, without changing whether the vault is open. For what
    /// needs the person again: showing the words, adding a phone, a backup.
    [[nodiscard]] Status confirm(ByteView secret);

    /// Old or new, never neither, whenever it is interrupted. wrong_passphrase when `old` is not the old one.
    [[nodiscard]] Status changeSecret(ByteView old, SecretKind kind, ByteView secret);

    /// After the words opened it: sets a new passphrase or PIN. `locked` unless open.
    [[nodiscard]] Status setSecret(SecretKind kind, ByteView secret);

    /// The words again, and new ones in place of the old. `locked` unless open.
    [[nodiscard]] Result<RecoveryWords> words() const;
    [[nodiscard]] Result<RecoveryWords> replaceWords();

    /// Wipes every key of this home from memory.
    void lock() { m_key.reset(); }
    [[nodiscard]] bool isOpen() const { return !m_key.isEmpty(); }

    /// Milliseconds until another try is let through.
    [[nodiscard]] std::int64_t waitMs() const;
    [[nodiscard]] std::int64_t wordsWaitMs() const;

    /// Whether a PIN may be chosen here.
    [[nodiscard]] bool hasKeystore() const { return m_parts.keystore.isAvailable(); }

    /// How it is locked: what the lock page must ask for. home_missing, vault_damaged.
    [[nodiscard]] Result<VaultHeader> header() const;

    /// Keys derived from the home key; `locked` unless open.
    [[nodiscard]] Result<crypto::SecretKey> databaseKey() const;
    [[nodiscard]] Result<crypto::SecretKey> wrappingKey() const;  ///< for secrets the circles keep in the database
    [[nodiscard]] Result<crypto::SecretKey> backupKey(const crypto::Salt& salt) const;

private:
    /// Counts a try in `file`, and takes it back unless `open` says `wrong`.
    [[nodiscard]] Result<crypto::SecretKey> keyAfterTry(const std::filesystem::path& file, ErrorCode wrong,
                                                        const std::function<Result<crypto::SecretKey>()>& open);
    [[nodiscard]] Result<crypto::SecretKey> keyBehind(const VaultHeader& header, ByteView secret);
    [[nodiscard]] Status rewrap(const VaultHeader& before, const crypto::SecretKey& key, SecretKind kind,
                                ByteView secret);
    [[nodiscard]] Status save(const VaultHeader& header) const;
    [[nodiscard]] Result<crypto::SecretKey> derived(std::string_view label, ByteView more) const;

    VaultParts m_parts;
    crypto::SecretKey m_key;
};

}  // namespace waymark::vault
