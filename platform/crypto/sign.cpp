// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/sign.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "platform/crypto/locked_arena.h"
#include "platform/crypto/wipe.h"

namespace waymark::crypto {
namespace {

constexpr std::array<std::string_view, 9> kLabels{"waymark/1/envelope", "waymark/1/ledger",       "waymark/1/auth",
                                                  "waymark/1/receipt",  "waymark/1/snapshot-ack", "waymark/1/purge",
                                                  "waymark/1/delete",   "waymark/1/join",         "waymark/1/closed"};

Bytes labelled(SignKind kind, const SpaceId& space, ByteView message)
{
    const auto label = labelOf(kind);
    Bytes all;
    all.reserve(label.size() + 1 + space.kSize + message.size());
    append(all, viewOf(label));
    all.push_back(0);
    append(all, space.view());
    append(all, message);
    return all;
}

}  // namespace

std::string_view labelOf(SignKind kind)
{
    return kLabels.at(static_cast<std::size_t>(kind));
}

SigningKeyPair SigningKeyPair::generate()
{
    return fromSeed(SecretKey::random());
}

SigningKeyPair SigningKeyPair::fromSeed(SecretKey seed)
{
    SigningKeyPair pair;
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> expanded{};
    crypto_sign_seed_keypair(pair.publicKey.bytes.data(), expanded.data(), seed.view().data());
    wipe(std::span<std::uint8_t>(expanded));
    pair.seed = std::move(seed);
    return pair;
}

Signature signLabelled(const SigningKeyPair& key, SignKind kind, const SpaceId& space, ByteView message)
{
    // libsodium's secret key is seed ‖ public key; put together for the call only.
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret{};
    std::ranges::copy(key.seed.view(), secret.begin());
    std::ranges::copy(key.publicKey.bytes, secret.begin() + SecretKey::kSize);
    const auto all = labelled(kind, space, message);
    Signature signature;
    crypto_sign_detached(signature.bytes.data(), nullptr, all.data(), all.size(), secret.data());
    wipe(std::span<std::uint8_t>(secret));
    return signature;
}

Status verifyLabelled(const SignKey& signer, SignKind kind, const SpaceId& space, ByteView message,
                      const Signature& signature)
{
    static_cast<void>(LockedArena::process());  // sodium_init
    const auto all = labelled(kind, space, message);
    if (crypto_sign_verify_detached(signature.bytes.data(), all.data(), all.size(), signer.bytes.data()) != 0) {
        return fail(ErrorCode::bad_signature, std::string(labelOf(kind)));
    }
    return {};
}

}  // namespace waymark::crypto
