// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/vault/vault.h"

#include "platform/crypto/blake2b.h"
#include "platform/crypto/random.h"
#include "platform/vault/file_io.h"
#include "platform/vault/key_wrap.h"

namespace waymark::vault {

Result<RecoveryWords> Vault::create(SecretKind kind, ByteView secret)
{
    if (m_parts.home.hasVault()) {
        return fail(ErrorCode::home_exists);
    }
    WAYMARK_TRY(checkSecret(kind, secret, m_parts.keystore.isAvailable()));
    auto key = crypto::SecretKey::random();
    auto words = RecoveryWords::random();
    VaultHeader header;
    header.home = crypto::randomId<HomeId>();
    WAYMARK_TRY(wrapWithSecret(header, key, kind, secret, m_parts.cost, m_parts.keystore));
    wrapWithWords(header, key, words);
    WAYMARK_TRY(save(header));
    m_key = std::move(key);
    return words;
}

Status Vault::unlock(ByteView secret)
{
    WAYMARK_ASSIGN(const auto read, header());
    WAYMARK_ASSIGN(m_key, keyBehind(read, secret));
    return {};
}

Status Vault::unlockWithWords(const RecoveryWords& words)
{
    WAYMARK_ASSIGN(const auto read, header());
    WAYMARK_ASSIGN(m_key, keyAfterTry(m_parts.home.wordTriesFile(), ErrorCode::bad_words,
                                      [&] { return openWithWords(read, words); }));
    return {};
}

Status Vault::confirm(ByteView secret)
{
    WAYMARK_ASSIGN(const auto read, header());
    const auto opened = keyBehind(read, secret);
    return opened ? Status() : Status(fail(opened.error()));
}

Status Vault::changeSecret(ByteView old, SecretKind kind, ByteView secret)
{
    WAYMARK_ASSIGN(const auto before, header());
    WAYMARK_TRY(checkSecret(kind, secret, m_parts.keystore.isAvailable()));
    WAYMARK_ASSIGN(const auto key, keyBehind(before, old));
    return rewrap(before, key, kind, secret);
}

Status Vault::setSecret(SecretKind kind, ByteView secret)
{
    if (!isOpen()) {
        return fail(ErrorCode::locked);
    }
    WAYMARK_ASSIGN(const auto before, header());
    WAYMARK_TRY(checkSecret(kind, secret, m_parts.keystore.isAvailable()));
    WAYMARK_TRY(rewrap(before, m_key, kind, secret));
    return Tries(m_parts.home.triesFile(), m_parts.bootClock).succeeded();
}

Result<RecoveryWords> Vault::words() const
{
    if (!isOpen()) {
        return fail(ErrorCode::locked);
    }
    WAYMARK_ASSIGN(const auto read, header());
    return wordsIn(read, m_key);
}

Result<RecoveryWords> Vault::replaceWords()
{
    if (!isOpen()) {
        return fail(ErrorCode::locked);
    }
    WAYMARK_ASSIGN(auto changed, header());
    auto words = RecoveryWords::random();
    wrapWithWords(changed, m_key, words);
    WAYMARK_TRY(save(changed));
    return words;
}

std::int64_t Vault::waitMs() const
{
    return Tries(m_parts.home.triesFile(), m_parts.bootClock).waitMs();
}

std::int64_t Vault::wordsWaitMs() const
{
    return Tries(m_parts.home.wordTriesFile(), m_parts.bootClock).waitMs();
}

Result<VaultHeader> Vault::header() const
{
    const auto bytes = readFile(m_parts.home.vaultFile(), 2 * VaultHeader::kSize);
    if (!bytes) {
        switch (bytes.error().code) {
            case ErrorCode::not_found:
                return fail(ErrorCode::home_missing);
            case ErrorCode::too_large:
                return fail(ErrorCode::vault_damaged, "size");
            default:
                return fail(bytes.error());
        }
    }
    return VaultHeader::decode(*bytes);
}

Result<crypto::SecretKey> Vault::databaseKey() const
{
    return derived(kDatabaseLabel, {});
}

Result<crypto::SecretKey> Vault::wrappingKey() const
{
    return derived(kWrappingLabel, {});
}

Result<crypto::SecretKey> Vault::backupKey(const crypto::Salt& salt) const
{
    return derived(kBackupLabel, salt.view());
}

Result<crypto::SecretKey> Vault::keyAfterTry(const std::filesystem::path& file, ErrorCode wrong,
                                             const std::function<Result<crypto::SecretKey>()>& open)
{
    if (m_parts.home.isReadOnly()) {
        // Nothing can be counted there, and whoever holds such a disk can copy it and guess elsewhere.
        return open();
    }
    Tries tries(file, m_parts.bootClock);
    WAYMARK_TRY(tries.begin());
    auto key = open();
    // Only a wrong guess counts; a keystore that is gone or memory that ran out says nothing about the guess.
    if (key || key.error().code != wrong) {
        WAYMARK_TRY(tries.succeeded());
    }
    return key;
}

Result<crypto::SecretKey> Vault::keyBehind(const VaultHeader& header, ByteView secret)
{
    return keyAfterTry(m_parts.home.triesFile(), ErrorCode::wrong_passphrase,
                       [&] { return openWithSecret(header, secret, m_parts.keystore); });
}

Status Vault::rewrap(const VaultHeader& before, const crypto::SecretKey& key, SecretKind kind, ByteView secret)
{
    auto changed = before;
    WAYMARK_TRY(wrapWithSecret(changed, key, kind, secret, m_parts.cost, m_parts.keystore));
    WAYMARK_TRY(save(changed));
    // The new secret has a name of its own, so up to here the old header would still have opened.
    if (before.usesKeystore) {
        static_cast<void>(m_parts.keystore.remove(keystoreName(before)));
    }
    return {};
}

Status Vault::save(const VaultHeader& header) const
{
    return replaceFile(m_parts.home.vaultFile(), header.encode());
}

Result<crypto::SecretKey> Vault::derived(std::string_view label, ByteView more) const
{
    return isOpen() ? Result<crypto::SecretKey>(crypto::deriveKey(m_key, label, {more})) : fail(ErrorCode::locked);
}

}  // namespace waymark::vault
