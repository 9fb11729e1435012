// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/aead.h"

#include <sodium.h>

#include "platform/crypto/random.h"

namespace waymark::crypto {
namespace {

static_assert(crypto_aead_xchacha20poly1305_ietf_ABYTES == kAeadTagSize);
static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == Nonce::kSize);

void seal(std::uint8_t* out, const SecretKey& key, const Nonce& nonce, ByteView aad, ByteView plain)
{
    crypto_aead_xchacha20poly1305_ietf_encrypt(out, nullptr, plain.data(), plain.size(), aad.data(), aad.size(),
                                               nullptr, nonce.bytes.data(), key.view().data());
}

Status open(std::uint8_t* out, const SecretKey& key, const Nonce& nonce, ByteView aad, ByteView sealed)
{
    if (sealed.size() < kAeadTagSize ||
        crypto_aead_xchacha20poly1305_ietf_decrypt(out, nullptr, nullptr, sealed.data(), sealed.size(), aad.data(),
                                                   aad.size(), nonce.bytes.data(), key.view().data()) != 0) {
        return fail(ErrorCode::bad_seal);
    }
    return {};
}

/// The nonce in front of a sealed value; bad_seal when there is no room for nonce and tag.
Result<Nonce> nonceOf(ByteView value)
{
    if (value.size() < Nonce::kSize + kAeadTagSize) {
        return fail(ErrorCode::bad_seal, "short");
    }
    return *Nonce::from(value.first(Nonce::kSize));
}

}  // namespace

Bytes sealAead(const SecretKey& key, const Nonce& nonce, ByteView aad, ByteView plain)
{
    Bytes out(plain.size() + kAeadTagSize);
    seal(out.data(), key, nonce, aad, plain);
    return out;
}

Result<Bytes> openAead(const SecretKey& key, const Nonce& nonce, ByteView aad, ByteView sealed)
{
    if (sealed.size() < kAeadTagSize) {
        return fail(ErrorCode::bad_seal, "short");
    }
    Bytes out(sealed.size() - kAeadTagSize);
    WAYMARK_TRY(open(out.data(), key, nonce, aad, sealed));
    return out;
}

Bytes sealValue(const SecretKey& key, ByteView aad, ByteView plain)
{
    const auto nonce = randomId<Nonce>();
    Bytes out(Nonce::kSize + plain.size() + kAeadTagSize);
    std::ranges::copy(nonce.bytes, out.begin());
    seal(out.data() + Nonce::kSize, key, nonce, aad, plain);
    return out;
}

Result<WipedBytes> openValue(const SecretKey& key, ByteView aad, ByteView sealed)
{
    WAYMARK_ASSIGN(const auto nonce, nonceOf(sealed));
    WAYMARK_ASSIGN(auto plain, openAead(key, nonce, aad, sealed.subspan(Nonce::kSize)));
    return WipedBytes(std::move(plain));
}

Bytes wrapKey(const SecretKey& under, ByteView aad, const SecretKey& key)
{
    return sealValue(under, aad, key.view());
}

Result<SecretKey> unwrapKey(const SecretKey& under, ByteView aad, ByteView wrapped)
{
    if (wrapped.size() != Nonce::kSize + SecretKey::kSize + kAeadTagSize) {
        return fail(ErrorCode::bad_seal, "length");
    }
    WAYMARK_ASSIGN(const auto nonce, nonceOf(wrapped));
    Status opened;
    auto key = SecretKey::madeBy(
        [&](auto out) { opened = open(out.data(), under, nonce, aad, wrapped.subspan(Nonce::kSize)); });
    WAYMARK_TRY(opened);
    return key;
}

}  // namespace waymark::crypto
