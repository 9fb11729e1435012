// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/vault/key_wrap.h"

#include "platform/crypto/aead.h"
#include "platform/crypto/blake2b.h"
#include "platform/crypto/random.h"

namespace waymark::vault {
namespace {

constexpr std::string_view kWordsPurpose = "vault";

Result<crypto::SecretKey> keyOfSecret(const VaultHeader& header, ByteView secret, device::Keystore& keystore)
{
    WAYMARK_ASSIGN(const auto guess, crypto::argon2id(secret, header.salt, header.cost));
    if (!header.usesKeystore) {
        return crypto::deriveKey(guess, "waymark/1/vault/secret");
    }
    const auto held = keystore.load(keystoreName(header));
    if (!held) {
        return fail(ErrorCode::keystore_lost, std::string(errorName(held.error().code)));
    }
    return crypto::deriveKey(guess, "waymark/1/vault/secret", {held->view()});
}

}  // namespace

std::string keystoreName(const VaultHeader& header)
{
    return "waymark-" + header.home.hex() + "-" + header.salt.hex();
}

Result<crypto::SecretKey> openWithSecret(const VaultHeader& header, ByteView secret, device::Keystore& keystore)
{
    WAYMARK_ASSIGN(const auto under, keyOfSecret(header, secret, keystore));
    auto key = crypto::unwrapKey(under, header.secretBinding(), header.bySecret.view());
    return key ? std::move(key) : fail(ErrorCode::wrong_passphrase);
}

Result<crypto::SecretKey> openWithWords(const VaultHeader& header, const RecoveryWords& words)
{
    auto key = crypto::unwrapKey(words.key(kWordsPurpose), header.wordsBinding(), header.byWords.view());
    return key ? std::move(key) : fail(ErrorCode::bad_words, "another home's");
}

Status wrapWithSecret(VaultHeader& header, const crypto::SecretKey& key, SecretKind kind, ByteView secret,
                      const crypto::Argon2Cost& cost, device::Keystore& keystore)
{
    header.kind = kind;
    header.cost = cost;
    header.salt = crypto::randomId<crypto::Salt>();
    header.usesKeystore =
        keystore.isAvailable() && keystore.save(keystoreName(header), crypto::SecretKey::random()).has_value();
    if (kind == SecretKind::pin && !header.usesKeystore) {
        return fail(ErrorCode::unsupported, "pin without keystore");
    }
    WAYMARK_ASSIGN(const auto under, keyOfSecret(header, secret, keystore));
    header.bySecret = *WrappedKey::from(crypto::wrapKey(under, header.secretBinding(), key));
    return {};
}

void wrapWithWords(VaultHeader& header, const crypto::SecretKey& key, const RecoveryWords& words)
{
    header.byWords = *WrappedKey::from(crypto::wrapKey(words.key(kWordsPurpose), header.wordsBinding(), key));
    const auto under = crypto::deriveKey(key, "waymark/1/vault/words");
    header.words = *SealedWords::from(crypto::sealValue(under, header.wordsBinding(), words.entropy()));
}

Result<RecoveryWords> wordsIn(const VaultHeader& header, const crypto::SecretKey& key)
{
    const auto under = crypto::deriveKey(key, "waymark/1/vault/words");
    const auto entropy = crypto::openValue(under, header.wordsBinding(), header.words.view());
    return entropy ? RecoveryWords::fromEntropy(entropy->view()) : fail(ErrorCode::vault_damaged, "words");
}

}  // namespace waymark::vault
